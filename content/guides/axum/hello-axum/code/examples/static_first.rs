// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

fn app() -> Router {
    // region: routes
    Router::new()
        .route("/books/{id}", get("the route with a capture"))
        .route("/books/new", get("the static route"))
    // endregion: routes
}

#[tokio::main]
async fn main() {
    for path in ["/books/new", "/books/7"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app().oneshot(request).await.unwrap();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!("{path}: {}", String::from_utf8_lossy(&body));
    }
}
