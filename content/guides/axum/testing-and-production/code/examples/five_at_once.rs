// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};
use tower::ServiceExt;
use tower::limit::GlobalConcurrencyLimitLayer;

async fn in_time(request: Request, next: Next) -> Result<Response, StatusCode> {
    let response = timeout(Duration::from_secs(10), next.run(request)).await;
    response.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
}

// region: app
async fn four_seconds() {
    sleep(Duration::from_secs(4)).await;
}

fn app() -> Router {
    Router::new()
        .route("/", get(four_seconds))
        .layer(GlobalConcurrencyLimitLayer::new(2))
        .layer(from_fn(in_time))
}
// endregion: app

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::time::pause();
    let app = app();
    let asked = Instant::now();
    let mut requests = JoinSet::new();
    for _ in 0..5 {
        let request = Request::get("/").body(Body::empty()).unwrap();
        requests.spawn(app.clone().oneshot(request));
    }
    while let Some(response) = requests.join_next().await {
        let status = response.unwrap().unwrap().status().as_u16();
        println!("{status} after {} s", asked.elapsed().as_secs());
    }
}
