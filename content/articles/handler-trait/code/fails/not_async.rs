// expect error[E0277]: the trait bound
use axum::Router;
use axum::routing::get;
// region: handler
fn list() -> &'static str {
    "no books yet"
}
// endregion: handler

fn main() {
    let _app: Router = Router::new().route("/books", get(list));
}
