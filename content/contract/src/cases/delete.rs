//! `DELETE /books/{id}`.

use super::{Case, MISSING};
use crate::answer::Checked;
use crate::message::{delete, get};
use crate::session::Session;

pub const CASES: &[Case] = &[
    Case {
        name: "delete/status",
        promise: "a deleted book is answered 204 without a body",
        check: status,
    },
    Case {
        name: "delete/gone",
        promise: "a deleted book is 404 from then on",
        check: gone,
    },
    Case {
        name: "delete/others",
        promise: "a deleted book leaves the others alone",
        check: others,
    },
    Case {
        name: "delete/twice",
        promise: "a book can be deleted once: then 404",
        check: twice,
    },
    Case {
        name: "delete/missing",
        promise: "a book that never was can't be deleted: 404",
        check: missing,
    },
];

fn status(session: &mut Session) -> Checked {
    let book = session.add_book()?;
    let mut answer = session.send(delete(format!("/books/{}", book.id)))?;
    answer.status(204)?;
    answer.body("")
}

fn gone(session: &mut Session) -> Checked {
    let book = session.add_book()?;
    let path = format!("/books/{}", book.id);
    session.send(delete(&path))?.success()?;
    session.send(get(path))?.not_found()
}

fn others(session: &mut Session) -> Checked {
    let other = session.add_book()?;
    let book = session.add_book()?;
    session
        .send(delete(format!("/books/{}", book.id)))?
        .success()?;
    session
        .send(get(format!("/books/{}", other.id)))?
        .book(&other)
}

fn twice(session: &mut Session) -> Checked {
    let book = session.add_book()?;
    let path = format!("/books/{}", book.id);
    session.send(delete(&path))?.success()?;
    session.send(delete(path))?.not_found()
}

fn missing(session: &mut Session) -> Checked {
    session
        .send(delete(format!("/books/{MISSING}")))?
        .not_found()
}
