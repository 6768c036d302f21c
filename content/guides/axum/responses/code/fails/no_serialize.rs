// expect error[E0277]: the trait bound `Book: serde::Serialize` is not satisfied
use axum::Json;

// region: first-book
struct Book {
    title: String,
}

#[axum::debug_handler]
async fn first_book() -> Json<Book> {
    let title = "Kindred".to_owned();
    Json(Book { title })
}
// endregion: first-book

fn main() {
    let _handler = first_book;
}
