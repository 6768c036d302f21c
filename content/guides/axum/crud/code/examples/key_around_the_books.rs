// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower::ServiceExt;

async fn unknown_path() -> StatusCode {
    StatusCode::NOT_FOUND
}

async fn wrong_method() -> StatusCode {
    StatusCode::METHOD_NOT_ALLOWED
}

// region: app
async fn require_key(request: Request, next: Next) -> Response {
    if request.headers().contains_key("authorization") {
        return next.run(request).await;
    }
    StatusCode::UNAUTHORIZED.into_response()
}

fn app() -> Router {
    let books = Router::new()
        .route("/{id}", get(|| async { "a book" }))
        .layer(from_fn(require_key));
    Router::new()
        .nest("/books", books)
        .fallback(unknown_path)
        .method_not_allowed_fallback(wrong_method)
}
// endregion: app

#[tokio::main]
async fn main() {
    for (method, path) in [
        ("GET", "/books/7"),
        ("DELETE", "/books/7"),
        ("GET", "/books/7/pages"),
    ] {
        let request = Request::builder().method(method).uri(path);
        let request = request.body(Body::empty()).unwrap();
        let response = app().oneshot(request).await.unwrap();
        println!("{}", response.status().as_u16());
    }
}
