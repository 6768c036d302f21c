use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

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

pub async fn require_key(State(key): State<ApiKey>, request: Request, next: Next) -> Response {
    let sent = request.headers().get(AUTHORIZATION).and_then(bearer);
    if sent.is_some_and(|sent| key.is(sent)) {
        next.run(request).await
    } else {
        (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response()
    }
}

/// The token in `Bearer <token>`. The scheme's name may be in any case.
fn bearer(value: &HeaderValue) -> Option<&[u8]> {
    let (scheme, token) = value.as_bytes().split_at_checked("Bearer ".len())?;
    scheme.eq_ignore_ascii_case(b"Bearer ").then_some(token)
}
