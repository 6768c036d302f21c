// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Query};
use axum::http::Request;
use axum::routing::post;
use http_body_util::BodyExt;
use serde::Deserialize;
use tower::ServiceExt;

// region: add-note
#[derive(Deserialize)]
struct NoteOptions {
    page: u32,
}

async fn add_note(Query(options): Query<NoteOptions>, Path(id): Path<u64>, note: String) -> String {
    format!("book {id}, page {}: {note}", options.page)
}

fn app() -> Router {
    Router::new().route("/books/{id}/notes", post(add_note))
}
// endregion: add-note

#[tokio::main]
async fn main() {
    for path in [
        "/books/7/notes?page=12",
        "/books/seven/notes?page=12",
        "/books/seven/notes?page=twelve",
    ] {
        let request = Request::post(path).body(Body::from(&b"\xFF"[..])).unwrap();
        let response = app().oneshot(request).await.unwrap();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!("POST {path}\n  {}", String::from_utf8_lossy(&body));
    }
}
