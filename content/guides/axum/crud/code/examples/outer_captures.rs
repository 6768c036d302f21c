// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request};
use axum::routing::get;
use serde::Deserialize;
use tower::ServiceExt;

// region: handlers
async fn only_the_book(Path(id): Path<u64>) -> String {
    format!("book {id}")
}

#[derive(Deserialize)]
struct BookPath {
    id: u64,
}

async fn by_name(Path(BookPath { id }): Path<BookPath>) -> String {
    format!("book {id}")
}
// endregion: handlers

#[tokio::main]
async fn main() {
    // region: app
    let books = Router::new()
        .route("/{id}", get(only_the_book))
        .route("/{id}/named", get(by_name));
    let app = Router::new()
        .nest("/shelves/{shelf}/books", books.clone())
        .nest("/shops/{id}/books", books);
    // endregion: app

    for path in [
        "/shelves/novels/books/7",
        "/shelves/novels/books/7/named",
        "/shops/3/books/7/named",
    ] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        println!("{path}\n  {status}: {}", String::from_utf8_lossy(&body));
    }
}
