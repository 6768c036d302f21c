// expect error[E0277]: `NewBook: serde::Deserialize<'de>` is not satisfied
use axum::Json;

// region: create-book
struct NewBook {
    title: String,
}

#[axum::debug_handler]
async fn create_book(Json(book): Json<NewBook>) -> String {
    book.title
}
// endregion: create-book

fn main() {
    let _handler = create_book;
}
