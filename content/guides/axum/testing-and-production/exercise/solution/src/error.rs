use std::any::Any;

use axum::Json;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tokio::time::error::Elapsed;

use crate::library::LibraryError;

/// All that can go wrong while a request is answered.
#[derive(Debug)]
pub enum AppError {
    /// An extractor refused the request, with this status and for this reason.
    Rejected(StatusCode, String),
    NoKey,
    NoSuchPath(Uri),
    WrongMethod(Method, Uri),
    NoSuchBook(u64),
    TooSlow,
    /// All permits are taken.
    Busy,
    /// Something that the caller can't help. The string is for our log.
    Internal(String),
}

impl AppError {
    fn status_and_code(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Rejected(status, _) => (*status, code_of_rejection(*status)),
            Self::NoKey => (StatusCode::UNAUTHORIZED, "no_key"),
            Self::NoSuchPath(_) | Self::NoSuchBook(_) => (StatusCode::NOT_FOUND, "not_found"),
            Self::WrongMethod(..) => (StatusCode::METHOD_NOT_ALLOWED, "wrong_method"),
            Self::TooSlow => (StatusCode::SERVICE_UNAVAILABLE, "too_slow"),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
            Self::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        }
    }

    /// What the caller may know.
    fn message(&self) -> String {
        match self {
            Self::Rejected(_, reason) => reason.clone(),
            Self::NoKey => "this needs a key: authorization: Bearer …".to_owned(),
            Self::NoSuchPath(uri) => format!("there is nothing at {}", uri.path()),
            Self::WrongMethod(method, uri) => format!("{} does not take {method}", uri.path()),
            Self::NoSuchBook(id) => format!("no book {id}"),
            Self::TooSlow => "this took too long".to_owned(),
            Self::Busy => "too many requests at a time, try again soon".to_owned(),
            Self::Internal(_) => "something went wrong on our side".to_owned(),
        }
    }
}

fn code_of_rejection(status: StatusCode) -> &'static str {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => "too_large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "not_json",
        StatusCode::UNPROCESSABLE_ENTITY => "wrong_shape",
        _ => "bad_request",
    }
}

#[derive(Serialize)]
struct Envelope {
    error: Details,
}

#[derive(Serialize)]
struct Details {
    code: &'static str,
    message: String,
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        if let Self::Internal(cause) = &self {
            tracing::error!(cause, "answered 500");
        }
        let (status, code) = self.status_and_code();
        let message = self.message();
        let error = Details { code, message };
        let mut response = (status, Json(Envelope { error })).into_response();
        let advice = match self {
            Self::NoKey => Some((WWW_AUTHENTICATE, "Bearer")),
            Self::Busy => Some((RETRY_AFTER, "1")),
            _ => None,
        };
        if let Some((name, value)) = advice {
            let value = HeaderValue::from_static(value);
            response.headers_mut().insert(name, value);
        }
        response
    }
}

impl From<LibraryError> for AppError {
    fn from(error: LibraryError) -> Self {
        match error {
            LibraryError::NoBook(id) => Self::NoSuchBook(id),
            LibraryError::Poisoned => Self::Internal(error.to_string()),
        }
    }
}

impl From<JsonRejection> for AppError {
    fn from(rejection: JsonRejection) -> Self {
        Self::rejected(rejection.status(), rejection.body_text())
    }
}

impl From<PathRejection> for AppError {
    fn from(rejection: PathRejection) -> Self {
        Self::rejected(rejection.status(), rejection.body_text())
    }
}

impl From<QueryRejection> for AppError {
    fn from(rejection: QueryRejection) -> Self {
        Self::rejected(rejection.status(), rejection.body_text())
    }
}

impl AppError {
    /// A rejection is the caller's fault, unless its status says that it is ours.
    fn rejected(status: StatusCode, reason: String) -> Self {
        if status.is_server_error() {
            Self::Internal(reason)
        } else {
            Self::Rejected(status, reason)
        }
    }
}

impl From<Elapsed> for AppError {
    fn from(_: Elapsed) -> Self {
        Self::TooSlow
    }
}

/// Answers for a handler that panicked. `panic!` leaves a string, literal or formatted.
pub fn panicked(payload: Box<dyn Any + Send>) -> Response {
    let message = payload
        .downcast::<String>()
        .map(|text| *text)
        .or_else(|payload| payload.downcast::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|_| "without a message".to_owned());
    let cause = format!("a panic: {message}");
    AppError::Internal(cause).into_response()
}
