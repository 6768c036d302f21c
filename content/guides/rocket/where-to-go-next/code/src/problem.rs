// region: imports
use rocket::http::{Header, Status};
use rocket::response::{Responder, Response, Result};
use rocket::serde::Serialize;
use rocket::serde::json::Json;
use rocket::{Request, catch};
use rocket_db_pools::sqlx::Error;

use crate::writer::KeyError;
// endregion: imports

// region: problem
/// Whatever went wrong, as the caller is told it.
#[derive(Debug)]
pub struct Problem {
    pub status: Status,
    pub code: &'static str,
    pub message: String,
}

impl Problem {
    pub fn no_book(id: u64) -> Self {
        Self {
            status: Status::NotFound,
            code: "not_found",
            message: format!("no book {id}"),
        }
    }

    pub fn no_books() -> Self {
        Self {
            status: Status::NotFound,
            code: "not_found",
            message: "no books yet".to_owned(),
        }
    }
}
// endregion: problem

// region: from-error
impl From<Error> for Problem {
    /// The cause goes to the log, and no further.
    fn from(error: Error) -> Self {
        eprintln!("the database failed: {error}");
        let (status, code, message) = match error {
            Error::PoolTimedOut | Error::PoolClosed => {
                (Status::ServiceUnavailable, "busy", "try again later")
            }
            _ => (
                Status::InternalServerError,
                "internal",
                "something went wrong on our side",
            ),
        };
        Self {
            status,
            code,
            message: message.to_owned(),
        }
    }
}
// endregion: from-error

// region: envelope
#[derive(Serialize)]
#[serde(crate = "rocket::serde")]
struct Envelope {
    error: Details,
}

#[derive(Serialize)]
#[serde(crate = "rocket::serde")]
struct Details {
    code: &'static str,
    message: String,
}

impl<'r> Responder<'r, 'static> for Problem {
    fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
        let Self {
            status,
            code,
            message,
        } = self;
        let error = Details { code, message };
        Response::build_from(Json(Envelope { error }).respond_to(request)?)
            .status(status)
            .ok()
    }
}
// endregion: envelope

// region: anything
/// Answers wherever a request ends without an answer.
#[catch(default)]
pub fn anything(status: Status, request: &Request<'_>) -> Problem {
    let (code, message) = match status.code {
        400 => ("bad_request", "this could not be read"),
        404 => ("not_found", "nothing here fits this request"),
        413 => ("too_large", "this is too large"),
        422 => ("wrong_shape", "a part of this has the wrong shape"),
        500.. => ("internal", "something went wrong on our side"),
        _ => ("refused", status.reason_lossy()),
    };
    Problem {
        status,
        code,
        message: format!("{} {}: {message}", request.method(), request.uri().path()),
    }
}
// endregion: anything

// region: no-key
#[derive(Responder)]
pub struct Challenge {
    problem: Problem,
    challenge: Header<'static>,
}

#[catch(401)]
pub fn no_key(request: &Request<'_>) -> Challenge {
    let message = match KeyError::of(request) {
        Some(KeyError::Wrong) => "this key is not known here",
        Some(KeyError::Missing) | None => "this needs a key: authorization: Bearer …",
    };
    let problem = Problem {
        status: Status::Unauthorized,
        code: "no_key",
        message: message.to_owned(),
    };
    Challenge {
        problem,
        challenge: Header::new("www-authenticate", "Bearer"),
    }
}
// endregion: no-key
