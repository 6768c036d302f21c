//! `PUT /books/{id}`: a book replaced as a whole.

use serde_json::json;

use super::{Case, MISSING};
use crate::answer::Checked;
use crate::book::{Book, NewBook};
use crate::message::{get, put};
use crate::rejection::Rejection;
use crate::session::Session;

pub const CASES: &[Case] = &[
    Case {
        name: "replace/book",
        promise: "a replaced book is answered 200 with the new book",
        check: book,
    },
    Case {
        name: "replace/stored",
        promise: "a replaced book stays replaced",
        check: stored,
    },
    Case {
        name: "replace/others",
        promise: "a replaced book leaves the others alone",
        check: others,
    },
    Case {
        name: "replace/missing",
        promise: "a book that isn't there can't be replaced: 404",
        check: missing,
    },
    Case {
        name: "replace/part",
        promise: "a book without one of the fields is refused",
        check: part,
    },
];

fn book(session: &mut Session) -> Checked {
    let (path, new) = to_replace(session)?;
    let mut answer = session.send(put(path).json(&new.fields))?;
    answer.status(200)?;
    answer.book(&new)
}

fn stored(session: &mut Session) -> Checked {
    let (path, new) = to_replace(session)?;
    session.send(put(&path).json(&new.fields))?.success()?;
    session.send(get(path))?.book(&new)
}

fn others(session: &mut Session) -> Checked {
    let other = session.add_book()?;
    let (path, new) = to_replace(session)?;
    session.send(put(path).json(&new.fields))?.success()?;
    session
        .send(get(format!("/books/{}", other.id)))?
        .book(&other)
}

fn missing(session: &mut Session) -> Checked {
    let new = session.new_book();
    session
        .send(put(format!("/books/{MISSING}")).json(&new))?
        .not_found()
}

fn part(session: &mut Session) -> Checked {
    let (path, _) = to_replace(session)?;
    let body = json!({ "title": "Kindred, second edition" });
    session
        .send(put(path).json(&body))?
        .rejected(Rejection::Shape)
}

/// Makes a book. Gives its path, and what it is to become.
fn to_replace(session: &mut Session) -> Checked<(String, Book)> {
    let book = session.add_book()?;
    let new = NewBook {
        title: "Parable of the Sower".to_owned(),
        author: session.author(),
        year: 1993,
    };
    let path = format!("/books/{}", book.id);
    Ok((
        path,
        Book {
            id: book.id,
            fields: new,
        },
    ))
}
