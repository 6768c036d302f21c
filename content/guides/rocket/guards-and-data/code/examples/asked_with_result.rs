// expect exit 0
use rocket::http::{Header, Status};
use rocket::local::blocking::Client;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, get, routes};

// region: guard
struct Admin;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Admin {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match request.headers().get_one("x-role") {
            Some("admin") => Outcome::Success(Self),
            Some("reader") => Outcome::Forward(Status::Forbidden),
            _ => Outcome::Error((Status::Unauthorized, ())),
        }
    }
}

#[get("/panel")]
fn panel(_admin: Result<Admin, ()>) -> &'static str {
    "the panel"
}
// endregion: guard

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![panel]);
    let client = Client::tracked(rocket).unwrap();
    for role in ["admin", "reader", "nobody"] {
        let role = Header::new("x-role", role);
        println!(
            "{}",
            client.get("/panel").header(role).dispatch().status().code
        );
    }
}
