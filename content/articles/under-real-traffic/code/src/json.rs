//! axum's `Json`, with a 408 for a body that does not come.

use std::error::Error;

use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use tower_http::timeout::TimeoutError;

pub struct Json<T>(pub T);

// region: from-request
impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        match axum::Json::from_request(request, state).await {
            Ok(axum::Json(value)) => Ok(Self(value)),
            Err(error) if is_too_slow(&error) => Err(StatusCode::REQUEST_TIMEOUT.into_response()),
            Err(error) => Err(error.into_response()),
        }
    }
}

/// Whether a timeout is the cause of the rejection, or the cause of its cause, and so on.
fn is_too_slow(error: &JsonRejection) -> bool {
    let mut causes = std::iter::successors(error.source(), |&cause| cause.source());
    causes.any(<dyn Error>::is::<TimeoutError>)
}
// endregion: from-request
