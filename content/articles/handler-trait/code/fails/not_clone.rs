// expect error[E0277]: the trait bound
use axum::Router;
use axum::routing::get;
use std::sync::atomic::{AtomicU64, Ordering};

fn main() {
    // region: handler
    let visits = AtomicU64::new(0);
    let count = async move || visits.fetch_add(1, Ordering::Relaxed).to_string();
    let _app: Router = Router::new().route("/visits", get(count));
    // endregion: handler
}
