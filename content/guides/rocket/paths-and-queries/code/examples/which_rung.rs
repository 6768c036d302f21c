// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};

// region: routes
#[get("/<name>", rank = 1)]
fn flag(name: bool) -> String {
    format!("flag {name}")
}

#[get("/<name>", rank = 2)]
fn word(name: &str) -> String {
    format!("the word {name}")
}

#[get("/<name>", rank = 3)]
fn number(name: u8) -> String {
    format!("number {name}")
}
// endregion: routes

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![number, word, flag]);
    let client = Client::tracked(rocket).unwrap();
    println!(
        "{}",
        client
            .get("/200")
            .dispatch()
            .into_string()
            .unwrap_or_default()
    );
}
