// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::routing::post;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tower::ServiceExt;

// region: app
async fn count(State(visits): State<Arc<AtomicUsize>>) -> String {
    (visits.fetch_add(1, Ordering::Relaxed) + 1).to_string()
}

fn app() -> Router {
    Router::new()
        .route("/visits", post(count))
        .with_state(Arc::default())
}
// endregion: app

async fn visit(app: Router) -> String {
    let request = Request::post("/visits").body(Body::empty()).unwrap();
    let response = app.oneshot(request).await.unwrap();
    let body = to_bytes(response.into_body(), 100).await.unwrap();
    String::from_utf8_lossy(&body).into_owned()
}

#[tokio::main]
async fn main() {
    // region: visits
    let shared = app();
    let clones = [visit(shared.clone()).await, visit(shared.clone()).await];
    let new_ones = [visit(app()).await, visit(app()).await];
    // endregion: visits
    println!("clones of one app: {clones:?}");
    println!("an app for each:   {new_ones:?}");
}
