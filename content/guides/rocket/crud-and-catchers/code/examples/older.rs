// expect exit 0
use rocket::local::blocking::Client;
use rocket::{catch, catchers};

// region: catchers
#[catch(404)]
fn anywhere() -> &'static str {
    "404 at /"
}

#[catch(default)]
fn books() -> &'static str {
    "default at /books"
}

#[catch(404)]
fn old_books() -> &'static str {
    "404 at /books/old"
}
// endregion: catchers

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    // region: register
    let rocket = rocket::custom(quiet)
        .register("/books/old", catchers![old_books])
        .register("/books", catchers![books])
        .register("/", catchers![anywhere]);
    // endregion: register
    let client = Client::tracked(rocket).unwrap();
    let response = client.get("/books/older/7").dispatch();
    println!("{}", response.into_string().unwrap());
}
