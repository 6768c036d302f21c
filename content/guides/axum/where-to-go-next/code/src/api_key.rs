use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::AUTHORIZATION;
use axum::middleware::Next;
use axum::response::Response;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::error::AppError;

/// The digest of the key that a caller must have to change books.
#[derive(Clone)]
pub struct ApiKey([u8; 32]);

impl ApiKey {
    pub fn new(key: &str) -> Self {
        Self(Sha256::digest(key).into())
    }

    pub fn from_environment() -> std::io::Result<Self> {
        match std::env::var("API_KEY") {
            Ok(key) if !key.is_empty() => Ok(Self::new(&key)),
            _ => Err(std::io::Error::other("API_KEY is not set")),
        }
    }

    /// Compares digests in constant time; all have one length, so it says nothing of the key's.
    fn is(&self, sent: &[u8]) -> bool {
        let sent: [u8; 32] = Sha256::digest(sent).into();
        self.0.ct_eq(&sent).into()
    }
}

// region: require-key
pub async fn require_key(
    State(key): State<ApiKey>,
    request: Request,
    next: Next,
) -> Result<Response, AppError> {
    let sent = request.headers().get(AUTHORIZATION).and_then(bearer);
    if sent.is_some_and(|sent| key.is(sent)) {
        Ok(next.run(request).await)
    } else {
        Err(AppError::NoKey)
    }
}

/// The token in `Bearer <token>`. The scheme's name may be in any case.
fn bearer(value: &HeaderValue) -> Option<&[u8]> {
    let (scheme, token) = value.as_bytes().split_at_checked("Bearer ".len())?;
    scheme.eq_ignore_ascii_case(b"Bearer ").then_some(token)
}
// endregion: require-key
