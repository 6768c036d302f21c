// expect exit 0
use axum::Json;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::response::IntoResponse;

fn show(response: impl IntoResponse) {
    let response = response.into_response();
    let kinds = response.headers().get_all(CONTENT_TYPE);
    println!("{} {:?}", response.status(), Vec::from_iter(kinds));
}

fn main() {
    // region: values
    show(([(CONTENT_TYPE, "application/hal+json")], Json("Kindred")));
    show((StatusCode::ACCEPTED, StatusCode::NOT_FOUND));
    show((
        StatusCode::CREATED,
        [(LOCATION, "/books/\n4")],
        Json("Kindred"),
    ));
    // endregion: values
}
