// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::response::status::NotFound;
use rocket::{get, routes};

// region: handlers
#[get("/text")]
fn text() -> Result<&'static str, &'static str> {
    Err("no such book")
}

#[get("/wrapped")]
fn wrapped() -> Result<&'static str, NotFound<&'static str>> {
    Err(NotFound("no such book"))
}

#[get("/status")]
fn status() -> Result<&'static str, Status> {
    Err(Status::NotFound)
}
// endregion: handlers

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![text, wrapped, status]);
    let client = Client::tracked(rocket).unwrap();
    for path in ["/text", "/wrapped", "/status"] {
        let response = client.get(path).dispatch();
        let status = response.status();
        let body = response.into_string().unwrap_or_default();
        let body = if body.starts_with('<') {
            "a page of Rocket's catcher"
        } else {
            &body
        };
        println!("{path}: {status}, {body}");
    }
}
