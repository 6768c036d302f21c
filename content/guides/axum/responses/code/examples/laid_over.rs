// expect exit 0
use axum::Json;
use axum::body::to_bytes;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::response::IntoResponse;
use std::collections::BTreeMap;

async fn show(response: impl IntoResponse) {
    let (head, body) = response.into_response().into_parts();
    let types = Vec::from_iter(head.headers.get_all(CONTENT_TYPE));
    let body = to_bytes(body, 1024).await.unwrap();
    println!("{} {types:?} {body:?}", head.status);
}

#[tokio::main]
async fn main() {
    // region: values
    show(([(CONTENT_TYPE, "application/hal+json")], Json("Kindred"))).await;

    show((StatusCode::ACCEPTED, StatusCode::NOT_FOUND)).await;

    let by_year = BTreeMap::from([([1979], "Kindred")]);
    show((StatusCode::CREATED, Json(by_year))).await;

    // region: line-break
    let broken = (
        StatusCode::CREATED,
        [(LOCATION, "/books/\n4")],
        Json("Kindred"),
    );
    // endregion: line-break
    show(broken).await;

    show((StatusCode::CREATED, [(LOCATION, "/books/\n4")])).await;
    // endregion: values
}
