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
struct Desk {
    lent: Arc<AtomicU64>,
    returned: Arc<AtomicU64>,
}

async fn lend_and_return(State(mut desk): State<Desk>) {
    desk.lent.fetch_add(1, Ordering::Relaxed);
    let returned = desk.returned.load(Ordering::Relaxed) + 1;
    desk.returned = Arc::new(AtomicU64::new(returned));
}

#[tokio::main]
async fn main() {
    let desk = Desk::default();
    let app = Router::new()
        .route("/", post(lend_and_return))
        .with_state(desk.clone());
    for _ in 0..2 {
        let request = Request::post("/").body(Body::empty()).unwrap();
        app.clone().oneshot(request).await.unwrap();
    }
    let lent = desk.lent.load(Ordering::Relaxed);
    let returned = desk.returned.load(Ordering::Relaxed);
    println!("lent {lent}, returned {returned}");
}
