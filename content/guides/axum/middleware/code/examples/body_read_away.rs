// expect exit 0
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use tower::ServiceExt;

// region: app
async fn archive(request: Request, next: Next) -> Result<Response, StatusCode> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, 16 * 1024)
        .await
        .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    keep_copy(&bytes);
    Ok(next.run(Request::from_parts(parts, Body::empty())).await)
}

#[derive(Deserialize)]
struct NewBook {
    title: String,
}

async fn create(Json(book): Json<NewBook>) -> String {
    book.title
}
// endregion: app

fn keep_copy(_bytes: &[u8]) {}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/books", post(create))
        .layer(from_fn(archive));
    let request = Request::post("/books").header(CONTENT_TYPE, "application/json");
    let request = request.body(Body::from(r#"{"title":"Kindred"}"#)).unwrap();
    let response = app.oneshot(request).await.unwrap();
    println!("{}", response.status().as_u16());
}
