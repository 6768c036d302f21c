// expect exit 0
use rocket::http::Header;
use rocket::local::blocking::Client;
use rocket::{Responder, get, patch, routes};

#[get("/books/<id>")]
fn read(id: u64) -> String {
    format!("book {id}")
}

// region: route
#[derive(Responder)]
#[response(status = 405)]
struct NotAllowed {
    body: &'static str,
    allow: Header<'static>,
}

#[patch("/books/<_>")]
fn patch_book() -> NotAllowed {
    NotAllowed {
        body: "a book can't be patched",
        allow: Header::new("allow", "GET, HEAD, PUT, DELETE"),
    }
}
// endregion: route

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![read, patch_book]);
    let client = Client::tracked(rocket).unwrap();
    let response = client.patch("/books/1").dispatch();
    println!("{}", response.status());
    println!("allow: {}", response.headers().get_one("allow").unwrap());
}
