// expect error[E0277]: `&str` is not a future
use axum::Router;
use axum::routing::get;
// region: handler
#[axum::debug_handler]
fn list() -> &'static str {
    "no books yet"
}
// endregion: handler

fn main() {
    let _app: Router = Router::new().route("/books", get(list));
}
