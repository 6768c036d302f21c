// expect error[E0277]: Handler
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::routing::put;
use axum::{Json, Router};

// region: rename
async fn rename(
    Path(id): Path<u64>,
    Json(title): Json<String>,
    headers: HeaderMap,
) -> String {
    format!("book {id} becomes {title}, with {} headers", headers.len())
}
// endregion: rename

fn main() {
    let _app: Router = Router::new().route("/books/{id}", put(rename));
}
