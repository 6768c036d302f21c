// expect exit 0
use rocket::error::ErrorKind;
use rocket::local::blocking::Client;
use rocket::{State, get, routes};

// region: routes
struct Library;

#[get("/books")]
fn list(_library: &State<Library>) -> &'static str {
    "books"
}
// endregion: routes

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    // region: launch
    let rocket = rocket::custom(quiet).mount("/", routes![list]);
    let error = Client::tracked(rocket).unwrap_err();
    println!("{}", error.kind());
    if let ErrorKind::SentinelAborts(sentinels) = error.kind() {
        println!("{} type in a handler's signature objects", sentinels.len());
    }
    // endregion: launch
}
