// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::routing::get;
use tower::ServiceExt;

#[tokio::main]
async fn main() {
    // region: app
    let books = Router::new()
        .route("/{id}", get(|| async { "a book" }))
        .fallback(|| async { "inner" });
    let authors = Router::new().route("/{id}", get(|| async { "an author" }));
    let app = Router::new()
        .nest("/books", books)
        .nest("/authors", authors)
        .fallback(|| async { "outer" });

    for path in ["/books/7/authors", "/authors/3/books", "/bookshelf/7"] {
        println!("{}", body_of(&app, path).await);
    }
    // endregion: app
}

async fn body_of(app: &Router, path: &str) -> String {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let body = to_bytes(response.into_body(), 1000).await.unwrap();
    String::from_utf8_lossy(&body).into_owned()
}
