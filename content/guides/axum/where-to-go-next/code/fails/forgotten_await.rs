// expect error[E0277]: the `?` operator can only be applied to values that implement `Try`
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;

#[derive(Clone)]
struct Store;

impl Store {
    async fn find(&self, id: u64) -> Result<String, StatusCode> {
        Ok(format!("book {id}"))
    }
}

// region: handler
async fn get_book(
    State(store): State<Store>,
    Path(id): Path<u64>,
) -> Result<String, StatusCode> {
    let book = store.find(id)?;
    Ok(book)
}
// endregion: handler

fn main() {
    let _app: Router = Router::new()
        .route("/books/{id}", get(get_book))
        .with_state(Store);
}
