// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::{Value, json};
use tower::ServiceExt;

struct AppError(JsonRejection);

impl From<JsonRejection> for AppError {
    fn from(rejection: JsonRejection) -> Self {
        Self(rejection)
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let error = json!({ "code": "not_json", "message": self.0.body_text() });
        (self.0.status(), axum::Json(json!({ "error": error }))).into_response()
    }
}

#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(AppError))]
struct Json<T>(T);

// region: handlers
async fn ours(Json(book): Json<Value>) -> Result<String, AppError> {
    Ok(book.to_string())
}

async fn axums(axum::Json(book): axum::Json<Value>) -> Result<String, AppError> {
    Ok(book.to_string())
}
// endregion: handlers

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/ours", post(ours))
        .route("/axums", post(axums));
    for path in ["/ours", "/axums"] {
        let request = Request::post(path).body(Body::from("{}")).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let content_type = response.headers()[CONTENT_TYPE].to_str().unwrap();
        println!("{path}: {}, {content_type}", response.status());
    }
}
