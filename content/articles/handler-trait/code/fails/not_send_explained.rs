// expect error: future cannot be sent
use axum::Router;
use axum::routing::get;
use std::rc::Rc;
// region: handler
#[axum::debug_handler]
async fn list() -> String {
    let titles = Rc::new("Kindred");
    tokio::task::yield_now().await;
    titles.to_string()
}
// endregion: handler

fn main() {
    let _app: Router = Router::new().route("/books", get(list));
}
