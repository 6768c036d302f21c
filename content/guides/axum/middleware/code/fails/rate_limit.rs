// expect error[E0277]: RateLimit<Route>: Clone
use axum::Router;
use axum::routing::get;
use std::time::Duration;
use tower::limit::RateLimitLayer;

// region: app
fn app() -> Router {
    Router::new()
        .route("/health", get(|| async { "ok" }))
        .layer(RateLimitLayer::new(5, Duration::from_secs(1)))
}
// endregion: app

fn main() {
    let _app = app();
}
