// expect error[E0277]: Handler
use axum::Router;
use axum::extract::Path;
use axum::routing::get;

// region: has-book
async fn has_book(Path(id): Path<u64>) -> bool {
    id < 4
}
// endregion: has-book

fn main() {
    let _app: Router = Router::new().route("/books/{id}", get(has_book));
}
