// expect error[E0308]: mismatched types
use axum::Router;
use axum::routing::get;

// region: app
fn app() -> Router {
    Router::new().nest("/books", get(|| async { "books" }))
}
// endregion: app

fn main() {
    let _app = app();
}
