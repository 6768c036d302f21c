// expect error[E0277]: Function argument is not a valid axum extractor
use axum::extract::Query;
use serde::Deserialize;

// region: list-books
#[derive(Deserialize)]
struct ListOptions {
    limit: u32,
}

#[axum::debug_handler]
async fn list_books(options: Option<Query<ListOptions>>) -> String {
    let limit = options.map_or(20, |Query(options)| options.limit);
    format!("up to {limit} books")
}
// endregion: list-books

fn main() {
    let _handler = list_books;
}
