// expect exit 0
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::routing::post;
use axum::{Json, Router};
use serde_json::Value;
use tower::ServiceExt;

async fn create(Json(book): Json<Value>) -> String {
    format!("created {}", book["title"])
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/books", post(create));
    let body = r#"{"title":"Kindred"}"#;

    // region: requests
    let without = Request::post("/books").body(Body::from(body)).unwrap();
    let with = Request::post("/books")
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(body))
        .unwrap();
    // endregion: requests

    for request in [without, with] {
        let response = app.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        println!("{status}: {}", String::from_utf8_lossy(&body));
    }
}
