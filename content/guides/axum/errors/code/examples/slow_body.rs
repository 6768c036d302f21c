// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::future::pending;
use std::time::Duration;
use tokio::time::error::Elapsed;
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

enum AppError {
    Rejected(JsonRejection),
    SlowBody,
    TooSlow,
}

impl From<JsonRejection> for AppError {
    fn from(rejection: JsonRejection) -> Self {
        Self::Rejected(rejection)
    }
}

impl From<Elapsed> for AppError {
    fn from(_: Elapsed) -> Self {
        Self::TooSlow
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::Rejected(rejection) => rejection.into_response(),
            Self::SlowBody => StatusCode::REQUEST_TIMEOUT.into_response(),
            Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        }
    }
}

struct Json<T>(T);

// region: from-request
impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let reading = axum::Json::from_request(request, state);
        let read = timeout(Duration::from_secs(5), reading).await;
        let axum::Json(value) = read.map_err(|_| AppError::SlowBody)??;
        Ok(Self(value))
    }
}
// endregion: from-request

async fn in_time(request: Request, next: Next) -> Result<Response, AppError> {
    Ok(timeout(Duration::from_secs(10), next.run(request)).await?)
}

async fn quick(Json(book): Json<Value>) -> String {
    book.to_string()
}

async fn slow(Json(book): Json<Value>) -> String {
    sleep(Duration::from_secs(11)).await;
    book.to_string()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // With its clock paused, Tokio leaps to the next moment at which something happens.
    tokio::time::pause();
    let app: Router = Router::new()
        .route("/quick", post(quick))
        .route("/slow", post(slow))
        .layer(from_fn(in_time));
    let never_ends = Body::from("{").with_trailers(pending());
    for (case, path, body) in [
        ("a slow body", "/quick", Body::new(never_ends)),
        ("a slow handler", "/slow", Body::from("{}")),
    ] {
        let request = Request::post(path).header("content-type", "application/json");
        let request = request.body(body).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{case}: {}", response.status());
    }
}
