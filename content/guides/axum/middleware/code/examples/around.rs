// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tower::ServiceExt;

// region: log-line
async fn log_line(request: Request, next: Next) -> Response {
    let line = format!("{} {}", request.method(), request.uri());
    let response = next.run(request).await;
    println!("{line} -> {}", response.status());
    response
}
// endregion: log-line

#[tokio::main]
async fn main() {
    // region: app
    let app = Router::new()
        .route("/health", get(|| async { "ok" }))
        .layer(from_fn(log_line));
    // endregion: app

    for (method, path) in [("GET", "/health"), ("PUT", "/health"), ("GET", "/nowhere")] {
        let request = Request::builder().method(method).uri(path);
        let request = request.body(Body::empty()).unwrap();
        app.clone().oneshot(request).await.unwrap();
    }
}
