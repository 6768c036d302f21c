// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tower::ServiceExt;

async fn count(State(visits): State<Arc<AtomicU64>>) -> String {
    let before = visits.fetch_add(1, Ordering::Relaxed);
    (before + 1).to_string()
}

#[tokio::main]
async fn main() {
    let visits = Arc::new(AtomicU64::new(0));
    let app = Router::new().route("/", get(count)).with_state(visits);

    for connection in [app.clone(), app.clone()] {
        let request = Request::get("/").body(Body::empty()).unwrap();
        let response = connection.oneshot(request).await.unwrap();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!("{}", String::from_utf8_lossy(&body));
    }
}
