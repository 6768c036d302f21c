// expect error: `Json<_>` must be the last element in a response tuple
use axum::Json;
use axum::http::StatusCode;

// region: first-book
#[axum::debug_handler]
async fn first_book() -> (Json<&'static str>, StatusCode) {
    (Json("Kindred"), StatusCode::OK)
}
// endregion: first-book

fn main() {
    let _handler = first_book;
}
