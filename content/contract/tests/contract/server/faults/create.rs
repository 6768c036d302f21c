use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use tokio::time::sleep;

use super::alter::{answers, answers_status, before, receives};
use super::{Fault, fault};
use crate::server::{Library, app};

pub fn faults() -> Vec<Fault> {
    let mut faults = answered_wrong();
    faults.extend(accepted_wrong());
    faults
}

fn answered_wrong() -> Vec<Fault> {
    vec![
        fault(
            "a new book is 200",
            &["create/status"],
            answers_status("POST /books", StatusCode::CREATED, StatusCode::OK),
        ),
        fault(
            "a new book is not sent back",
            &["create/echo"],
            answers("POST /books", |_, body| body.replace_range(.., "{}")),
        ),
        fault(
            "no Location",
            &["create/location"],
            answers("POST /books", |head, _| {
                head.headers.remove(LOCATION);
            }),
        ),
        fault(
            "Location of the list",
            &["create/location"],
            answers("POST /books", |head, _| {
                let list = HeaderValue::from_static("/books");
                head.headers.insert(LOCATION, list);
            }),
        ),
        fault(
            "the number of books is the id",
            &["create/fresh-id"],
            before("POST /books", |shelf, _| {
                shelf.last_id = shelf.books.len().try_into().unwrap();
            }),
        ),
        fault(
            "the id is read, and raised later",
            &["create/at-once"],
            raises_id_late(),
        ),
        fault(
            "only Latin-1 is kept",
            &["create/unicode"],
            receives(|_, body| body.retain(|letter| letter <= '\u{ff}')),
        ),
    ]
}

fn accepted_wrong() -> Vec<Fault> {
    vec![
        fault(
            "broken JSON is 500",
            &["create/bad-syntax"],
            answers_status(
                "POST /books",
                StatusCode::BAD_REQUEST,
                StatusCode::INTERNAL_SERVER_ERROR,
            ),
        ),
        fault(
            "a year may be a string",
            &["create/wrong-type"],
            receives(|_, body| *body = body.replace("\"1979\"", "1979")),
        ),
        fault(
            "a title may be missing",
            &["create/missing-field"],
            receives(|_, body| {
                if !body.contains("\"title\"") && body.contains("\"year\"") {
                    *body = body.replacen('{', r#"{"title":"","#, 1);
                }
            }),
        ),
        fault(
            "any content type will do",
            &["create/wrong-content-type"],
            receives(|head, _| {
                let json = HeaderValue::from_static("application/json");
                head.headers.insert(CONTENT_TYPE, json);
            }),
        ),
        fault(
            "any size will do",
            &["create/too-large"],
            app(Library::default()).layer(DefaultBodyLimit::disable()),
        ),
    ]
}

fn raises_id_late() -> Router {
    let library = Library::default();
    let books = library.clone();
    app(library).layer(from_fn(move |request: Request, next: Next| {
        let books = books.clone();
        async move {
            let seen = books.shelf().last_id;
            sleep(Duration::from_millis(5)).await;
            books.shelf().last_id = seen;
            next.run(request).await
        }
    }))
}
