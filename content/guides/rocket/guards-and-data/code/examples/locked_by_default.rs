// expect exit 0
use rocket::http::{Header, Status};
use rocket::local::blocking::Client;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, post, routes};

const KEY: &str = "open-sesame";

fn token(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token)
}

// region: lock
struct Lock;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Lock {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match request.headers().get_one("authorization").and_then(token) {
            Some(KEY) => Outcome::Forward(Status::NotFound),
            _ => Outcome::Error((Status::Unauthorized, ())),
        }
    }
}

#[post("/<_..>")]
fn locked(_lock: Lock) {}

#[post("/books")]
fn create_book() -> &'static str {
    "the author of this handler forgot the guard"
}
// endregion: lock

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    // region: mount
    let mut lock = routes![locked];
    lock[0].rank = -100;
    let rocket = rocket::custom(quiet)
        .mount("/", lock)
        .mount("/", routes![create_book]);
    // endregion: mount
    let client = Client::tracked(rocket).unwrap();
    for path in ["/books", "/nowhere"] {
        let without = client.post(path).dispatch().status();
        let key = Header::new("authorization", "Bearer open-sesame");
        let with = client.post(path).header(key).dispatch().status();
        println!("POST {path}: {without} without the key, {with} with it");
    }
}
