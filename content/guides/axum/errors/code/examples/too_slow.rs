// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use std::time::Duration;
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

async fn in_time(request: Request, next: Next) -> Result<Response, StatusCode> {
    let response = timeout(Duration::from_secs(10), next.run(request)).await;
    response.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
}

// region: handler
struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {
        println!("  dropped");
    }
}

async fn slow() {
    let _guard = Guard;
    println!("  first half");
    sleep(Duration::from_secs(11)).await;
    println!("  second half");
}

async fn hands_over() {
    tokio::spawn(slow()).await.unwrap();
}
// endregion: handler

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // With its clock paused, Tokio leaps to the next moment at which something happens.
    tokio::time::pause();
    let app = Router::new()
        .route("/slow", get(slow))
        .route("/hands-over", get(hands_over))
        .layer(from_fn(in_time));
    for path in ["/slow", "/hands-over"] {
        println!("GET {path}");
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("  {}", response.status());
        sleep(Duration::from_secs(2)).await;
    }
}
