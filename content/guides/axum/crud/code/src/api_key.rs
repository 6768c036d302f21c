use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The key that a caller must have to change books.
#[derive(Clone)]
pub struct ApiKey(pub Arc<str>);

impl ApiKey {
    pub fn from_environment() -> std::io::Result<Self> {
        match std::env::var("API_KEY") {
            Ok(key) if !key.is_empty() => Ok(Self(key.into())),
            _ if cfg!(debug_assertions) => Ok(Self("open-sesame".into())),
            _ => Err(std::io::Error::other("API_KEY is not set")),
        }
    }
}

pub async fn require_key(
    State(ApiKey(key)): State<ApiKey>,
    request: Request,
    next: Next,
) -> Response {
    let sent = request.headers().get(AUTHORIZATION);
    let expected = format!("Bearer {key}");
    if sent.is_some_and(|sent| sent.as_bytes() == expected.as_bytes()) {
        next.run(request).await
    } else {
        (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response()
    }
}
