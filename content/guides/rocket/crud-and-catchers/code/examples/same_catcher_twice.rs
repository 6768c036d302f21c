// expect exit 0
use rocket::local::blocking::Client;
use rocket::{catch, catchers};

// region: catchers
#[catch(404)]
fn one() -> &'static str {
    "one"
}

#[catch(404)]
fn other() -> &'static str {
    "other"
}
// endregion: catchers

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).register("/", catchers![one, other]);
    println!("{}", Client::tracked(rocket).unwrap_err().kind());
}
