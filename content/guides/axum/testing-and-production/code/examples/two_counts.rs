// expect exit 0
// region: app
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::routing::get;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tower::ServiceExt;

#[derive(Clone, Default)]
struct Counts {
    a: Arc<AtomicUsize>,
    b: usize,
}

async fn count(State(mut counts): State<Counts>) -> String {
    counts.b += 1;
    let a = counts.a.fetch_add(1, Ordering::Relaxed) + 1;
    format!("{a}/{}", counts.b)
}

fn app() -> Router {
    Router::new()
        .route("/", get(count))
        .with_state(Counts::default())
}

#[tokio::main]
async fn main() {
    let first = app();
    for app in [first.clone(), first, app()] {
        let request = Request::get("/").body(Body::empty()).unwrap();
        let response = app.oneshot(request).await.unwrap();
        let body = to_bytes(response.into_body(), 100).await.unwrap();
        println!("{}", String::from_utf8_lossy(&body));
    }
}
// endregion: app
