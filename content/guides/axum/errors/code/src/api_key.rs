// region: imports
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::AUTHORIZATION;
use axum::middleware::Next;
use axum::response::Response;

use crate::error::AppError;
// endregion: imports

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

// region: require-key
pub async fn require_key(
    State(ApiKey(key)): State<ApiKey>,
    request: Request,
    next: Next,
) -> Result<Response, AppError> {
    let sent = request.headers().get(AUTHORIZATION);
    let expected = format!("Bearer {key}");
    if sent.is_some_and(|sent| sent.as_bytes() == expected.as_bytes()) {
        Ok(next.run(request).await)
    } else {
        Err(AppError::NoKey)
    }
}
// endregion: require-key
