// expect error[E0277]: the trait bound
use axum::Router;
use axum::routing::get;
use std::rc::Rc;
// region: handler
async fn list() -> String {
    let titles = Rc::new("Kindred");
    tokio::task::yield_now().await;
    titles.to_string()
}
// endregion: handler

fn main() {
    let _app: Router = Router::new().route("/books", get(list));
}
