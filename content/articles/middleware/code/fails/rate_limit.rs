// expect error[E0277]: the trait bound
use axum::Router;
use axum::routing::get;
use std::time::Duration;
use tower::limit::RateLimitLayer;

fn main() {
    // region: app
    let _app: Router = Router::new()
        .route("/", get(|| async { "ok" }))
        .layer(RateLimitLayer::new(5, Duration::from_secs(1)));
    // endregion: app
}
