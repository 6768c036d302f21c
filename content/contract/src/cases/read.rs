//! `GET /books/{id}`: one book.

use super::{Case, MISSING};
use crate::answer::Checked;
use crate::message::get;
use crate::rejection::Rejection;
use crate::session::Session;

pub const CASES: &[Case] = &[
    Case {
        name: "read/book",
        promise: "a book is answered 200 with the book",
        check: book,
    },
    Case {
        name: "read/missing",
        promise: "a book that isn't there is 404",
        check: missing,
    },
    Case {
        name: "read/bad-id",
        promise: "an id that is no number from 0 is refused",
        check: bad_id,
    },
];

fn book(session: &mut Session) -> Checked {
    let book = session.add_book()?;
    session.add_book()?;
    let mut answer = session.send(get(format!("/books/{}", book.id)))?;
    answer.status(200)?;
    answer.book(&book)
}

fn missing(session: &mut Session) -> Checked {
    session.send(get(format!("/books/{MISSING}")))?.not_found()
}

fn bad_id(session: &mut Session) -> Checked {
    for id in ["seven", "-1", "99999999999999999999"] {
        session
            .send(get(format!("/books/{id}")))?
            .rejected(Rejection::Id)?;
    }
    Ok(())
}
