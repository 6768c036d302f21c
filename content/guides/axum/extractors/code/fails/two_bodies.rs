// expect error: Can't have two extractors that consume the request body
use axum::Json;

// region: create-book
#[axum::debug_handler]
async fn create_book(raw: String, Json(title): Json<String>) -> String {
    format!("{title}, sent as {raw}")
}
// endregion: create-book

fn main() {
    let _handler = create_book;
}
