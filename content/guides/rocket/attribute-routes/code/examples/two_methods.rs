// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, put, routes};

#[get("/books")]
fn list_books() -> &'static str {
    "There are no books yet."
}

#[put("/books")]
fn replace_books() -> &'static str {
    "All books were replaced."
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![list_books, replace_books]);
    let client = Client::tracked(rocket).unwrap();
    for request in [
        client.put("/books"),
        client.head("/books"),
        client.patch("/books"),
    ] {
        println!("{}", request.dispatch().status().code);
    }
}
