// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::response::Debug;
use rocket::response::status::NotFound;
use rocket::{get, routes};
use std::num::ParseIntError;

// region: handlers
#[get("/string")]
fn string() -> Result<String, String> {
    Err("no such book".to_owned())
}

#[get("/wrapped")]
fn wrapped() -> Result<String, NotFound<String>> {
    Err(NotFound("no such book".to_owned()))
}

#[get("/status")]
fn status() -> Result<String, Status> {
    Err(Status::NotFound)
}

#[get("/debug")]
fn debug() -> Result<String, Debug<ParseIntError>> {
    let year_on_file = "MCMLXXIX";
    let year: u16 = year_on_file.parse()?;
    Ok(format!("Kindred, {year}"))
}
// endregion: handlers

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![string, wrapped, status, debug]);
    let client = Client::tracked(rocket).unwrap();
    for path in ["/string", "/wrapped", "/status", "/debug"] {
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
