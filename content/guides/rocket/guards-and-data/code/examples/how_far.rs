// expect exit 0
use rocket::data::{self, Data, FromData};
use rocket::local::blocking::Client;
use rocket::request::{self, FromRequest};
use rocket::{Request, post, routes};

struct First;
struct Second;
struct Body;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for First {
    type Error = ();

    async fn from_request(_: &'r Request<'_>) -> request::Outcome<Self, ()> {
        println!("the first guard");
        request::Outcome::Success(Self)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Second {
    type Error = ();

    async fn from_request(_: &'r Request<'_>) -> request::Outcome<Self, ()> {
        println!("the second guard");
        request::Outcome::Success(Self)
    }
}

#[rocket::async_trait]
impl<'r> FromData<'r> for Body {
    type Error = ();

    async fn from_data(_: &'r Request<'_>, _: Data<'r>) -> data::Outcome<'r, Self> {
        println!("the data");
        data::Outcome::Success(Self)
    }
}

// region: handler
#[post("/<_id>", data = "<_body>")]
fn handler(_body: Body, _id: u64, _first: First, _second: Second) {
    println!("the handler");
}
// endregion: handler

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![handler]);
    let client = Client::tracked(rocket).unwrap();
    client.post("/seven").dispatch();
}
