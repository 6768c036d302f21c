// expect error[E0277]: the trait bound `bool: IntoResponse` is not satisfied
use axum::extract::Path;

// region: has-book
#[axum::debug_handler]
async fn has_book(Path(id): Path<u64>) -> bool {
    id < 4
}
// endregion: has-book

fn main() {
    let _handler = has_book;
}
