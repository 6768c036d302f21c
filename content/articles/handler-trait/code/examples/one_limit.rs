// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::handler::Handler;
use axum::routing::get;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;
use tower::ServiceExt;
use tower::limit::GlobalConcurrencyLimitLayer;

static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// Takes a while, and counts how many calls of it run at once.
async fn slow() {
    let running = RUNNING.fetch_add(1, Ordering::SeqCst) + 1;
    MOST.fetch_max(running, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(50)).await;
    RUNNING.fetch_sub(1, Ordering::SeqCst);
}

#[tokio::main]
async fn main() {
    // region: routes
    let limit = GlobalConcurrencyLimitLayer::new(2);
    let app: Router = Router::new()
        .route("/books", get(slow.layer(limit.clone())))
        .route("/authors", get(slow.layer(limit)));
    // endregion: routes
    let mut asked = JoinSet::new();
    for path in ["/books", "/authors"].repeat(4) {
        let request = Request::get(path).body(Body::empty()).unwrap();
        asked.spawn(app.clone().oneshot(request));
    }
    asked.join_all().await;
    println!("{}", MOST.load(Ordering::SeqCst));
}
