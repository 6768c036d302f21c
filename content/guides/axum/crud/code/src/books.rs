// region: imports
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::routing::{get, post, put};
use axum::{Json, Router};

use crate::AppState;
use crate::api_key::require_key;
use crate::library::{Book, Library, ListOptions, NewBook};
// endregion: imports

// region: router
/// The routes of the books, without the path under which they are nested.
pub fn router(state: &AppState) -> Router<AppState> {
    let key = from_fn_with_state(state.clone(), require_key);
    let write_all = post(create).route_layer(key.clone());
    let write_one = put(replace).delete(remove).route_layer(key);

    Router::new()
        .route("/", get(list).merge(write_all))
        .route("/{id}", get(read).merge(write_one))
}
// endregion: router

// region: list
async fn list(
    State(library): State<Library>,
    Query(options): Query<ListOptions>,
) -> Json<Vec<Book>> {
    Json(library.list(&options))
}
// endregion: list

// region: create
async fn create(State(library): State<Library>, Json(book): Json<NewBook>) -> impl IntoResponse {
    let book = library.add(book);
    let location = [(LOCATION, book.location())];
    (StatusCode::CREATED, location, Json(book))
}
// endregion: create

// region: read
async fn read(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<Json<Book>, StatusCode> {
    library.get(id).map(Json).ok_or(StatusCode::NOT_FOUND)
}
// endregion: read

// region: replace
async fn replace(
    State(library): State<Library>,
    Path(id): Path<u64>,
    Json(book): Json<NewBook>,
) -> Result<Json<Book>, StatusCode> {
    let replaced = library.replace(id, book);
    replaced.map(Json).ok_or(StatusCode::NOT_FOUND)
}
// endregion: replace

// region: remove
async fn remove(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<StatusCode, StatusCode> {
    library.remove(id).ok_or(StatusCode::NOT_FOUND)?;
    Ok(StatusCode::NO_CONTENT)
}
// endregion: remove
