// expect error[E0277]: the trait bound
use axum::Router;
use axum::routing::get;
// region: handler
#[axum::debug_handler]
async fn count() -> u64 {
    0
}
// endregion: handler

fn main() {
    let _app: Router = Router::new().route("/books", get(count));
}
