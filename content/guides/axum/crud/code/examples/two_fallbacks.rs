// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{Method, StatusCode, Uri};
use axum::routing::get;
use tower::ServiceExt;

// region: app
async fn inner(uri: Uri) -> (StatusCode, String) {
    (StatusCode::NOT_FOUND, format!("the inner one, given {uri}"))
}

async fn outer(uri: Uri) -> (StatusCode, String) {
    (StatusCode::NOT_FOUND, format!("the outer one, given {uri}"))
}

async fn wrong_method(uri: Uri) -> (StatusCode, String) {
    let message = format!("the one for methods, given {uri}");
    (StatusCode::METHOD_NOT_ALLOWED, message)
}

fn app() -> Router {
    let books = Router::new()
        .route("/{id}", get(|| async { "a book" }))
        .fallback(inner);
    Router::new()
        .nest("/books", books)
        .fallback(outer)
        .method_not_allowed_fallback(wrong_method)
}
// endregion: app

#[tokio::main]
async fn main() {
    for (method, path) in [
        (Method::GET, "/books/7"),
        (Method::POST, "/books/7"),
        (Method::GET, "/books/7/pages"),
        (Method::GET, "/books"),
        (Method::GET, "/books/"),
        (Method::GET, "/booksellers"),
    ] {
        let request = Request::builder().method(&method).uri(path);
        let request = request.body(Body::empty()).unwrap();
        let response = app().oneshot(request).await.unwrap();
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        println!("{method} {path}: {}", String::from_utf8_lossy(&body));
    }
}
