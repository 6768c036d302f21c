// expect exit 0
use axum::body::Body;
use axum::error_handling::HandleErrorLayer;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{BoxError, Router};
use std::time::Duration;
use tokio::time::sleep;
use tower::timeout::TimeoutLayer;
use tower::timeout::error::Elapsed;
use tower::{ServiceBuilder, ServiceExt};

enum AppError {
    TooSlow,
    Internal(String),
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE.into_response(),
            Self::Internal(cause) => {
                println!("in the log: {cause}");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

// region: handled
async fn failed(error: BoxError) -> AppError {
    if error.is::<Elapsed>() {
        AppError::TooSlow
    } else {
        AppError::Internal(error.to_string())
    }
}

fn app() -> Router {
    let layers = ServiceBuilder::new()
        .layer(HandleErrorLayer::new(failed))
        .layer(TimeoutLayer::new(Duration::from_secs(10)));
    let slow = || sleep(Duration::from_secs(11));
    Router::new().route("/slow", get(slow)).layer(layers)
}
// endregion: handled

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let request = Request::get("/slow").body(Body::empty()).unwrap();
    let response = app().oneshot(request).await.unwrap();
    println!("GET /slow: {}", response.status());
}
