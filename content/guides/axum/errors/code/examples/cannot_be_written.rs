// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;
use tower::ServiceExt;

enum AppError {
    Internal(String),
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let Self::Internal(cause) = self;
        println!("in the log: {cause}");
        let error = json!({ "code": "internal", "message": "something went wrong on our side" });
        let body = axum::Json(json!({ "error": error }));
        (StatusCode::INTERNAL_SERVER_ERROR, body).into_response()
    }
}

struct Json<T>(T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => ([(CONTENT_TYPE, "application/json")], body).into_response(),
            Err(error) => AppError::Internal(error.to_string()).into_response(),
        }
    }
}

/// Book ids by shelf and row. JSON has no tuples as keys.
fn places() -> BTreeMap<(u8, u8), u64> {
    BTreeMap::from([((1, 2), 42)])
}

async fn axums() -> axum::Json<BTreeMap<(u8, u8), u64>> {
    axum::Json(places())
}

async fn ours() -> Json<BTreeMap<(u8, u8), u64>> {
    Json(places())
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/axums", get(axums))
        .route("/ours", get(ours));
    for path in ["/axums", "/ours"] {
        println!("GET {path}");
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        println!("{status}: {}", String::from_utf8_lossy(&body));
    }
}
