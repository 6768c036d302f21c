// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::routing::post;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tower::ServiceExt;

#[derive(Clone, Default)]
struct Visits {
    copied: u64,
    shared: Arc<AtomicU64>,
}

async fn visit(State(mut visits): State<Visits>) {
    visits.copied += 1;
    let shared = visits.shared.fetch_add(1, Ordering::Relaxed) + 1;
    if shared == 2 {
        println!("copied {}, shared {shared}", visits.copied);
    }
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/", post(visit))
        .with_state(Visits::default());
    for _ in 0..2 {
        let request = Request::post("/").body(Body::empty()).unwrap();
        app.clone().oneshot(request).await.unwrap();
    }
}
