// expect exit 0
use rocket::fairing::AdHoc;
use rocket::local::blocking::Client;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, get, routes};

struct Guard;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Guard {
    type Error = ();

    async fn from_request(_: &'r Request<'_>) -> Outcome<Self, ()> {
        println!("guard");
        Outcome::Success(Self)
    }
}

#[get("/")]
fn handler(_guard: Guard) {
    println!("handler");
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    // region: hooks
    let rocket = rocket::custom(quiet)
        .mount("/", routes![handler])
        .attach(AdHoc::on_response("a", |_, _| {
            Box::pin(async { println!("on_response a") })
        }))
        .attach(AdHoc::on_request("b", |_, _| {
            Box::pin(async { println!("on_request b") })
        }))
        .attach(AdHoc::on_ignite("c", |rocket| async {
            println!("on_ignite c");
            rocket
        }))
        .attach(AdHoc::on_request("d", |_, _| {
            Box::pin(async { println!("on_request d") })
        }))
        .attach(AdHoc::on_response("e", |_, _| {
            Box::pin(async { println!("on_response e") })
        }))
        .attach(AdHoc::on_liftoff("f", |_| {
            Box::pin(async { println!("on_liftoff f") })
        }));
    // endregion: hooks
    let client = Client::tracked(rocket).unwrap();
    println!("a request comes");
    client.get("/").dispatch();
}
