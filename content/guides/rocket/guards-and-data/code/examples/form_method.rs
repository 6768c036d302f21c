// expect exit 0
use rocket::http::ContentType;
use rocket::local::blocking::Client;
use rocket::{delete, routes};

// region: route
#[delete("/books")]
fn delete_books() -> &'static str {
    "Removed all books."
}
// endregion: route

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![delete_books]);
    let client = Client::tracked(rocket).unwrap();
    // region: form
    let form = client.post("/books").header(ContentType::Form);
    let response = form.body("_method=DELETE").dispatch();
    println!("{}", response.into_string().unwrap());
    // endregion: form
}
