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
use tower::limit::{ConcurrencyLimitLayer, GlobalConcurrencyLimitLayer};

static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// Takes a while, and keeps count of how many do so at once.
async fn slow() {
    let running = RUNNING.fetch_add(1, Ordering::SeqCst) + 1;
    MOST.fetch_max(running, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(50)).await;
    RUNNING.fetch_sub(1, Ordering::SeqCst);
}

async fn ask_eight_times(app: Router) -> usize {
    MOST.store(0, Ordering::SeqCst);
    let mut asked = JoinSet::new();
    for _ in 0..8 {
        asked.spawn(app.clone().oneshot(Request::new(Body::empty())));
    }
    asked.join_all().await;
    MOST.load(Ordering::SeqCst)
}

#[tokio::main]
async fn main() {
    // region: layers
    let limited = slow.layer(ConcurrencyLimitLayer::new(2));
    let app = Router::new().route("/", get(limited));
    println!("a limit of 2: {} at once", ask_eight_times(app).await);

    let limited = slow.layer(GlobalConcurrencyLimitLayer::new(2));
    let app = Router::new().route("/", get(limited));
    println!(
        "a global limit of 2: {} at once",
        ask_eight_times(app).await
    );
    // endregion: layers
}
