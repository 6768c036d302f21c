// expect exit 0
use rocket::data::ToByteUnit;
use rocket::http::ContentType;
use rocket::local::blocking::Client;
use rocket::serde::Deserialize;
use rocket::serde::json::Json;
use rocket::{post, routes};

#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

// region: create-book
#[post("/books", format = "json", data = "<book>")]
fn create_book(book: Json<NewBook>) -> String {
    format!("Added {} by {}, {}.", book.title, book.author, book.year)
}
// endregion: create-book

/// A book in JSON whose title is as long as the whole needs to have this many bytes.
fn book_of(bytes: usize) -> String {
    let rest = r#"{"title":"","author":"Anonymous","year":1999}"#;
    let title = "a".repeat(bytes - rest.len());
    format!(r#"{{"title":"{title}","author":"Anonymous","year":1999}}"#)
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let figment = quiet.merge(("limits.json", 64.kibibytes()));
    let rocket = rocket::custom(figment).mount("/", routes![create_book]);
    let client = Client::tracked(rocket).unwrap();
    // region: bodies
    for bytes in [64 * 1024, 64 * 1024 + 1] {
        let request = client.post("/books").header(ContentType::JSON);
        let response = request.body(book_of(bytes)).dispatch();
        println!("a book of {bytes} bytes: {}", response.status());
    }
    // A longer book, of characters with four bytes: the limit cuts one.
    let emoji = book_of(65 * 1024).replace("aaaa", "\u{1F4D6}");
    let request = client.post("/books").header(ContentType::JSON);
    let response = request.body(emoji).dispatch();
    println!("a book of emoji: {}", response.status());
    // endregion: bodies
}
