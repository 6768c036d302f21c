// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::{delete, get};
use http_body_util::BodyExt;
use tower::ServiceExt;

fn app() -> Router {
    // region: routes
    Router::new()
        .route("/books/{id}", get("the route with a capture"))
        .route("/books/{id}", delete("deleted"))
        .route("/books/new", get("the static route"))
    // endregion: routes
}

#[tokio::main]
async fn main() {
    for (method, path) in [
        ("GET", "/books/7"),
        ("GET", "/books/new"),
        ("DELETE", "/books/7"),
        ("DELETE", "/books/new"),
    ] {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .body(Body::empty())
            .unwrap();
        let response = app().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!(
            "{method} {path}: {status} {:?}",
            String::from_utf8_lossy(&body)
        );
    }
}
