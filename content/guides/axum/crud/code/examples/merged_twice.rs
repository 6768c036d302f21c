// expect panic: Overlapping method route
use axum::Router;
use axum::routing::get;

// region: app
fn app() -> Router {
    let books = Router::new().route("/books", get(|| async { "books" }));
    let shelf = Router::new().route("/books", get(|| async { "a shelf" }));
    books.merge(shelf)
}
// endregion: app

fn main() {
    let _app = app();
}
