// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::{Request, catch, catchers};

// region: catchers
#[catch(404)]
fn not_found_anywhere() -> &'static str {
    "404, for everything"
}

#[catch(default)]
fn anything_below_books(status: Status, _request: &Request<'_>) -> String {
    format!("any status below /books, here {}", status.code)
}
// endregion: catchers

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    // region: register
    let rocket = rocket::custom(quiet)
        .register("/", catchers![not_found_anywhere])
        .register("/books", catchers![anything_below_books]);
    // endregion: register
    let client = Client::tracked(rocket).unwrap();
    for path in ["/nothing", "/books/nothing"] {
        println!(
            "{path}: {}",
            client.get(path).dispatch().into_string().unwrap()
        );
    }
}
