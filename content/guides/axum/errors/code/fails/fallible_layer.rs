// expect error[E0277]: the trait bound `Infallible: From<
use axum::Router;
use axum::routing::get;
use std::time::Duration;
use tower::timeout::TimeoutLayer;

fn main() {
    // region: router
    let _app: Router = Router::new()
        .route("/slow", get(|| async {}))
        .layer(TimeoutLayer::new(Duration::from_secs(10)));
    // endregion: router
}
