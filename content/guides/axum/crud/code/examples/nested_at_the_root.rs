// expect panic: Nesting at the root is no longer supported. Use merge instead.
use axum::Router;
use axum::routing::get;

// region: app
fn app() -> Router {
    let books = Router::new().route("/books", get(|| async { "books" }));
    Router::new().nest("/", books)
}
// endregion: app

fn main() {
    let _app = app();
}
