// expect error[E0277]: Serialize
use rocket::serde::json::Json;
use rocket::{get, routes};

// region: first-book
struct Book {
    title: String,
}

#[get("/books/first")]
fn first_book() -> Json<Book> {
    let title = "Kindred".to_owned();
    Json(Book { title })
}
// endregion: first-book

fn main() {
    let _routes = routes![first_book];
}
