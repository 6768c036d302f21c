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
fn for_admins(_admin: Admin) -> &'static str {
    "the panel for admins"
}

#[get("/panel", rank = 2)]
fn for_readers() -> &'static str {
    "the panel for readers"
}
// endregion: guard

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![for_admins, for_readers]);
    let client = Client::tracked(rocket).unwrap();
    for role in ["admin", "reader", "nobody"] {
        let response = client
            .get("/panel")
            .header(Header::new("x-role", role))
            .dispatch();
        let status = response.status();
        let body = response.into_string().unwrap_or_default();
        let text = if status == Status::Ok {
            body
        } else {
            "the catcher answers".to_owned()
        };
        println!("{role}: {status}, {text}");
    }
}
