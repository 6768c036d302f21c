// region: imports
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::routing::{get, post, put};

use crate::AppState;
use crate::api_key::require_key;
use crate::error::AppError;
use crate::extract::{Json, Path, Query};
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
) -> Result<Json<Vec<Book>>, AppError> {
    Ok(Json(library.list(&options).await?))
}
// endregion: list

// region: create
async fn create(
    State(library): State<Library>,
    Json(book): Json<NewBook>,
) -> Result<impl IntoResponse, AppError> {
    let book = library.add(book).await?;
    let location = [(LOCATION, book.location())];
    Ok((StatusCode::CREATED, location, Json(book)))
}
// endregion: create

// region: read
async fn read(State(library): State<Library>, Path(id): Path<u64>) -> Result<Json<Book>, AppError> {
    Ok(Json(library.get(id).await?))
}
// endregion: read

// region: replace
async fn replace(
    State(library): State<Library>,
    Path(id): Path<u64>,
    Json(book): Json<NewBook>,
) -> Result<Json<Book>, AppError> {
    Ok(Json(library.replace(id, book).await?))
}
// endregion: replace

// region: remove
async fn remove(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<StatusCode, AppError> {
    library.remove(id).await?;
    Ok(StatusCode::NO_CONTENT)
}
// endregion: remove
