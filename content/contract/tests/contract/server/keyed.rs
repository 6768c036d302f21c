//! The same API, which wants a key of those who change books.

use axum::Router;
use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;

use super::{Library, app};

/// The token that the server takes.
pub const KEY: &str = "open-sesame";

/// The API behind a key.
pub fn keyed() -> Router {
    keyed_by(|method, sent| is_read(method) || sent.is_some_and(is_key))
}

/// The API behind a key that is judged by a method and the `authorization` that came with it.
pub fn keyed_by(lets_in: fn(&Method, Option<&str>) -> bool) -> Router {
    app(Library::default()).layer(from_fn(move |request: Request, next: Next| async move {
        let sent = request.headers().get(AUTHORIZATION);
        let sent = sent.and_then(|sent| sent.to_str().ok());
        if lets_in(request.method(), sent) {
            return next.run(request).await;
        }
        (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response()
    }))
}

pub fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

pub fn is_key(sent: &str) -> bool {
    token(sent) == Some(KEY)
}

/// The token in `Bearer <token>`.
pub fn token(sent: &str) -> Option<&str> {
    let (scheme, token) = sent.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token)
}
