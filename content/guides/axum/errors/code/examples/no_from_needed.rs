// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, response::IntoResponse};
use serde_json::{Value, json};
use tower::ServiceExt;

// region: handler
async fn create(book: Result<Json<Value>, JsonRejection>) -> impl IntoResponse {
    match book {
        Ok(Json(book)) => (StatusCode::CREATED, Json(book)),
        Err(rejection) => {
            let error = json!({ "code": "bad_request", "message": rejection.body_text() });
            (rejection.status(), Json(json!({ "error": error })))
        }
    }
}
// endregion: handler

#[tokio::main]
async fn main() {
    let app = Router::new().route("/books", post(create));
    for body in [r#"{"title":"Kindred"}"#, r#"{"title""#] {
        let request = Request::post("/books")
            .header("content-type", "application/json")
            .body(Body::from(body))
            .unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        println!("{status}: {}", String::from_utf8_lossy(&body));
    }
}
