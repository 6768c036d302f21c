use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use axum::{Json, Router};

use super::alter::{answers_status, is_for, receives, receives_query};
use super::{Fault, fault};
use crate::server::{Library, app};

pub fn faults() -> Vec<Fault> {
    vec![
        fault(
            "the list is 206",
            &["list/all"],
            answers_status("GET /books", StatusCode::OK, StatusCode::PARTIAL_CONTENT),
        ),
        fault(
            "the filter is ignored",
            &["list/author"],
            receives_query("author=", "writer="),
        ),
        fault(
            "the query is not decoded",
            &["list/encoded-author"],
            receives_query("%", "%25"),
        ),
        fault(
            "a plus stays a plus",
            &["list/plus-in-author"],
            receives_query("+", "%2B"),
        ),
        fault(
            "limit is ignored",
            &["list/limit"],
            receives_query("limit=2", "most=2"),
        ),
        fault(
            "offset is ignored",
            &["list/offset"],
            receives_query("offset=2", "from=2"),
        ),
        fault(
            "offset goes one too far",
            &["list/offset"],
            receives_query("offset=2", "offset=3"),
        ),
        fault(
            "one is added to an offset, and wraps",
            &["list/highest-offset"],
            receives_query("offset=18446744073709551615", "offset=0"),
        ),
        fault(
            "the default is too high",
            &["list/default-limit"],
            receives(|head, _| {
                let uri = head.uri.to_string();
                if !uri.contains("limit=") && uri.contains('?') {
                    head.uri = format!("{uri}&limit=100").parse().unwrap();
                }
            }),
        ),
        fault(
            "any limit is granted",
            &["list/highest-limit"],
            without_highest_limit(),
        ),
        fault(
            "a bad limit is ignored",
            &["list/bad-query"],
            receives_query("limit=many", ""),
        ),
    ]
}

fn without_highest_limit() -> Router {
    let library = Library::default();
    let books = library.clone();
    app(library).layer(from_fn(move |request: Request, next: Next| {
        let books = books.clone();
        async move {
            let query = request.uri().query().unwrap_or_default();
            if is_for(&request, "GET /books") && query.contains("limit=1000000") {
                return Json(books.shelf().books.clone()).into_response();
            }
            next.run(request).await
        }
    }))
}
