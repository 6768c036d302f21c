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

async fn slow() {
    let running = RUNNING.fetch_add(1, Ordering::SeqCst) + 1;
    MOST.fetch_max(running, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(50)).await;
    RUNNING.fetch_sub(1, Ordering::SeqCst);
}

#[tokio::main]
async fn main() {
    // region: apps
    let apps = [
        ("on a handler", {
            let limited = slow.layer(ConcurrencyLimitLayer::new(2));
            Router::new().route("/", get(limited))
        }),
        ("global, on a handler", {
            let limited = slow.layer(GlobalConcurrencyLimitLayer::new(2));
            Router::new().route("/", get(limited))
        }),
    ];
    // endregion: apps

    for (name, app) in apps {
        MOST.store(0, Ordering::SeqCst);
        let mut requests = JoinSet::new();
        for _ in 0..10 {
            let request = Request::get("/").body(Body::empty()).unwrap();
            requests.spawn(app.clone().oneshot(request));
        }
        requests.join_all().await;
        println!("{name}: {} at the same time", MOST.load(Ordering::SeqCst));
    }
}
