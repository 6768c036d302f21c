// expect error[E0277]: the `?` operator can only be applied to values that implement `Try`
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;

#[derive(Clone)]
struct Library;

impl Library {
    async fn get(&self, id: u64) -> Result<String, StatusCode> {
        Ok(format!("book {id}"))
    }
}

// region: handler
async fn read(State(library): State<Library>, Path(id): Path<u64>) -> Result<String, StatusCode> {
    Ok(library.get(id)?)
}
// endregion: handler

fn main() {
    let _app: Router = Router::new()
        .route("/books/{id}", get(read))
        .with_state(Library);
}
