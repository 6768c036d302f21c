use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;

use super::alter::{after, answers, answers_status, before, id_in, is_for};
use super::{Fault, fault};
use crate::server::{Book, Library, NewBook, app};

pub fn faults() -> Vec<Fault> {
    let mut faults = read();
    faults.extend(replace());
    faults.extend(delete());
    faults
}

fn read() -> Vec<Fault> {
    vec![
        fault(
            "a book is 203",
            &["read/book"],
            answers_status(
                "GET /books/",
                StatusCode::OK,
                StatusCode::NON_AUTHORITATIVE_INFORMATION,
            ),
        ),
        fault(
            "a missing book is 200",
            &["read/missing", "delete/gone"],
            answers_status("GET /books/", StatusCode::NOT_FOUND, StatusCode::OK),
        ),
        fault(
            "a bad id is 500",
            &["read/bad-id"],
            answers_status(
                "GET /books/",
                StatusCode::BAD_REQUEST,
                StatusCode::INTERNAL_SERVER_ERROR,
            ),
        ),
    ]
}

fn replace() -> Vec<Fault> {
    vec![
        fault(
            "a replaced book is 204",
            &["replace/book"],
            answers("PUT /books/", |head, body| {
                if head.status == StatusCode::OK {
                    head.status = StatusCode::NO_CONTENT;
                    body.clear();
                }
            }),
        ),
        fault(
            "a new year is forgotten",
            &["replace/stored"],
            after("PUT /books/", |shelf, id| {
                let book = shelf.books.iter_mut().find(|book| book.id == id);
                book.unwrap().fields.year = 1979;
            }),
        ),
        fault(
            "all books are replaced",
            &["replace/others"],
            after("PUT /books/", |shelf, id| {
                let book = shelf.books.iter().find(|book| book.id == id);
                let fields = book.unwrap().fields.clone();
                for book in &mut shelf.books {
                    book.fields = fields.clone();
                }
            }),
        ),
        fault(
            "a missing book is made",
            &["replace/missing"],
            before("PUT /books/", |shelf, id| {
                if shelf.books.iter().all(|book| book.id != id) {
                    let fields = NewBook::default();
                    shelf.books.push(Book { id, fields });
                }
            }),
        ),
        fault(
            "a part is enough",
            &["replace/part"],
            answers_status(
                "PUT /books/",
                StatusCode::UNPROCESSABLE_ENTITY,
                StatusCode::OK,
            ),
        ),
    ]
}

fn delete() -> Vec<Fault> {
    vec![
        fault(
            "a deleted book is 200",
            &["delete/status"],
            answers_status("DELETE /books/", StatusCode::NO_CONTENT, StatusCode::OK),
        ),
        fault(
            "all books are deleted",
            &["delete/others"],
            after("DELETE /books/", |shelf, _| shelf.books.clear()),
        ),
        fault(
            "no book is deleted",
            &["delete/gone", "delete/twice"],
            keeps_all(),
        ),
        fault(
            "what is not there is deleted",
            &["delete/twice", "delete/missing"],
            answers_status(
                "DELETE /books/",
                StatusCode::NOT_FOUND,
                StatusCode::NO_CONTENT,
            ),
        ),
    ]
}

fn keeps_all() -> Router {
    let library = Library::default();
    let books = library.clone();
    app(library).layer(from_fn(move |request: Request, next: Next| {
        let books = books.clone();
        async move {
            let id = id_in(request.uri());
            let known = books.shelf().books.iter().any(|book| book.id == id);
            if known && is_for(&request, "DELETE /books/") {
                return StatusCode::NO_CONTENT.into_response();
            }
            next.run(request).await
        }
    }))
}
