// expect error[E0277]: the trait bound
use axum::Router;
use axum::routing::get;
// region: handler
#[axum::debug_handler]
async fn show(id: u64) -> String {
    format!("book {id}")
}
// endregion: handler

fn main() {
    let _app: Router = Router::new().route("/books", get(show));
}
