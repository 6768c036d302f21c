use axum::http::header::WWW_AUTHENTICATE;
use axum::middleware::map_response;
use axum::response::Response;

use super::{Fault, fault};
use crate::server::keyed::{KEY, is_key, is_read, keyed, keyed_by, token};

/// Servers that want a key, each in a wrong way.
pub fn faults() -> Vec<Fault> {
    vec![
        fault(
            "the key is not looked at",
            &["key/missing", "key/wrong"],
            keyed_by(|_, _| true),
        ),
        fault(
            "any authorization will do",
            &["key/wrong"],
            keyed_by(|method, sent| is_read(method) || sent.is_some()),
        ),
        fault(
            "what begins with the key will do",
            &["key/wrong"],
            keyed_by(|method, sent| {
                let token = sent.and_then(token);
                is_read(method) || token.is_some_and(|token| token.starts_with(KEY))
            }),
        ),
        fault(
            "what the key begins with will do",
            &["key/wrong"],
            keyed_by(|method, sent| {
                let token = sent.and_then(token);
                is_read(method) || token.is_some_and(|token| KEY.starts_with(token))
            }),
        ),
        fault(
            "the key will do without its scheme",
            &["key/wrong"],
            keyed_by(|method, sent| {
                is_read(method) || sent.is_some_and(|sent| is_key(sent) || sent == KEY)
            }),
        ),
        fault(
            "the scheme is compared by case",
            &["key/scheme-in-any-case"],
            keyed_by(|method, sent| {
                is_read(method) || sent.is_some_and(|sent| sent == format!("Bearer {KEY}"))
            }),
        ),
        fault(
            "reading needs the key too",
            &["key/reading"],
            keyed_by(|_, sent| sent.is_some_and(is_key)),
        ),
        fault(
            "401 without a challenge",
            &["key/missing", "key/wrong"],
            keyed().layer(map_response(async |mut response: Response| {
                response.headers_mut().remove(WWW_AUTHENTICATE);
                response
            })),
        ),
    ]
}
