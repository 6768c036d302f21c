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

// region: order
async fn takes(seconds: u64, done: &str) {
    sleep(Duration::from_secs(seconds)).await;
    println!("{done}");
}

async fn order() {
    takes(4, "paid").await;
    tokio::spawn(takes(8, "shipped")).await.unwrap();
    takes(1, "mailed").await;
}
// endregion: order

async fn in_time(request: Request, next: Next) -> Result<Response, StatusCode> {
    let response = timeout(Duration::from_secs(10), next.run(request)).await;
    response.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
}

// With its clock paused, Tokio leaps to the next moment at which something happens.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let app: Router = Router::new().route("/", get(order)).layer(from_fn(in_time));
    let request = Request::get("/").body(Body::empty()).unwrap();
    let response = app.oneshot(request).await.unwrap();
    println!("{}", response.status());
    sleep(Duration::from_mins(1)).await;
}
