// expect error: consumes the request body and thus must be the last argument
use axum::Json;
use axum::extract::Path;

// region: rename
#[axum::debug_handler]
async fn rename(Json(title): Json<String>, Path(id): Path<u64>) -> String {
    format!("book {id} becomes {title}")
}
// endregion: rename

fn main() {
    let _handler = rename;
}
