// expect exit 0
use rocket::error::ErrorKind;
use rocket::local::blocking::Client;
use rocket::{get, routes};

// region: routes
#[get("/books/<id>")]
fn by_id(id: u64) -> String {
    format!("book {id}")
}

#[get("/books/<title>")]
fn by_title(title: &str) -> String {
    format!("the book {title}")
}
// endregion: routes

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![by_id, by_title]);
    // region: launch
    let error = Client::tracked(rocket).unwrap_err();
    println!("{}", error.kind());
    if let ErrorKind::Collisions(collisions) = error.kind() {
        for (one, other) in &collisions.routes {
            println!("{one} collides with {other}");
        }
    }
    // endregion: launch
}
