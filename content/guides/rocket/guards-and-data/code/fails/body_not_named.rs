// expect error[E0277]: the trait bound `Json<NewBook>: FromRequest<'_>` is not satisfied
use rocket::serde::Deserialize;
use rocket::serde::json::Json;
use rocket::{post, routes};

#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
struct NewBook {
    title: String,
}

// region: create-book
#[post("/books", format = "json")]
fn create_book(book: Json<NewBook>) -> String {
    format!("Added {}.", book.title)
}
// endregion: create-book

fn main() {
    let _routes = routes![create_book];
}
