mod json;
mod path;
mod query;
mod routing;

use super::app;
use axum::Router;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::json;
use tower::ServiceExt;

const JSON: &str = "application/json";

async fn answer(app: Router, request: Request<Body>) -> (StatusCode, String) {
    let response = app.oneshot(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn fetch(path: &str) -> (StatusCode, String) {
    answer(app(), Request::get(path).body(Body::empty()).unwrap()).await
}

async fn create(content_type: &str, body: impl Into<Body>) -> (StatusCode, String) {
    let request = Request::post("/books")
        .header(CONTENT_TYPE, content_type)
        .body(body.into())
        .unwrap();
    answer(app(), request).await
}

fn kindred() -> String {
    json!({ "title": "Kindred", "author": "Octavia E. Butler", "year": 1979 }).to_string()
}
