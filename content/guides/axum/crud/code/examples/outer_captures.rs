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

async fn both(Path((shelf, id)): Path<(String, u64)>) -> String {
    format!("book {id} on shelf {shelf}")
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
        .route("/{id}/both", get(both))
        .route("/{id}/named", get(by_name));
    let app = Router::new().nest("/shelves/{shelf}/books", books);
    // endregion: app

    for path in ["", "/both", "/named"] {
        let path = format!("/shelves/novels/books/7{path}");
        let request = Request::get(&path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        println!("{path}\n  {status}: {}", String::from_utf8_lossy(&body));
    }
}
