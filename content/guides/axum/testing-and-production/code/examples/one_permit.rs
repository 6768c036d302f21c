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
use tower::limit::GlobalConcurrencyLimitLayer;
use tower::{ServiceBuilder, ServiceExt};

async fn in_time(request: Request, next: Next) -> Result<Response, StatusCode> {
    let response = timeout(Duration::from_secs(10), next.run(request)).await;
    response.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
}

async fn slow() {
    sleep(Duration::from_mins(1)).await;
}

// region: routers
fn in_one_builder() -> Router {
    let layers = ServiceBuilder::new()
        .layer(from_fn(in_time))
        .layer(GlobalConcurrencyLimitLayer::new(1));
    Router::new().route("/slow", get(slow)).layer(layers)
}

fn in_a_layer_of_its_own() -> Router {
    Router::new()
        .route("/slow", get(slow))
        .layer(GlobalConcurrencyLimitLayer::new(1))
        .layer(from_fn(in_time))
}
// endregion: routers

async fn ask_three_times(name: &str, app: Router) {
    let started = Instant::now();
    let mut requests = JoinSet::new();
    for _ in 0..3 {
        let request = Request::get("/slow").body(Body::empty()).unwrap();
        requests.spawn(app.clone().oneshot(request));
    }
    println!("{name}:");
    while let Some(response) = requests.join_next().await {
        let status = response.unwrap().unwrap().status();
        println!("  {status} after {} s", started.elapsed().as_secs());
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // The clock jumps whenever nothing but time is left to wait for.
    tokio::time::pause();
    ask_three_times("in one builder", in_one_builder()).await;
    ask_three_times("in a layer of its own", in_a_layer_of_its_own()).await;
}
