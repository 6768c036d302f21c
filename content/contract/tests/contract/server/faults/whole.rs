use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::routing::put;

use super::alter::{answers, answers_status};
use super::{Fault, fault};
use crate::server::{Library, app};

pub fn faults() -> Vec<Fault> {
    let shows_a_page = app(Library::default()).fallback(|| async { "Welcome" });
    let hides_methods =
        app(Library::default()).method_not_allowed_fallback(|| async { StatusCode::NOT_FOUND });
    vec![
        fault(
            "health is another word",
            &["server/health"],
            answers("GET /health", |_, body| body.push_str(", more or less")),
        ),
        fault(
            "unknown paths show a page",
            &["server/unknown-path"],
            shows_a_page,
        ),
        fault(
            "a wrong method is 404",
            &["server/wrong-method"],
            hides_methods,
        ),
        fault(
            "405 without Allow",
            &["server/wrong-method"],
            app(Library::default()).route("/books", put(StatusCode::METHOD_NOT_ALLOWED)),
        ),
        fault(
            "HEAD is 405",
            &["server/head"],
            answers_status(
                "HEAD /books/",
                StatusCode::OK,
                StatusCode::METHOD_NOT_ALLOWED,
            ),
        ),
        fault(
            "books are plain text",
            &["server/content-type"],
            answers("GET /books/", |head, _| {
                let text = HeaderValue::from_static("text/plain");
                head.headers.insert(CONTENT_TYPE, text);
            }),
        ),
    ]
}
