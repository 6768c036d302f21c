//! `GET /books`: which books it lists.
//!
//! Other books may be there already, so each case looks at those of an author of its own.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::Case;
use crate::answer::{Answer, Checked, ensure};
use crate::book::Book;
use crate::message::get;
use crate::rejection::Rejection;
use crate::session::Session;

pub const CASES: &[Case] = &[
    Case {
        name: "list/all",
        promise: "GET /books answers 200 with an array of books",
        check: all,
    },
    Case {
        name: "list/author",
        promise: "?author= leaves the books of this author only",
        check: author,
    },
    Case {
        name: "list/encoded-author",
        promise: "%20, %C3%A9 and the like in ?author= are decoded",
        check: encoded_author,
    },
    Case {
        name: "list/plus-in-author",
        promise: "a + in ?author= is a space",
        check: plus_in_author,
    },
    Case {
        name: "list/limit",
        promise: "?limit=2 leaves the first two",
        check: limit,
    },
    Case {
        name: "list/offset",
        promise: "?offset=2 leaves the first two out",
        check: offset,
    },
    Case {
        name: "list/highest-offset",
        promise: "an offset of 2^64 - 1 leaves all out",
        check: highest_offset,
    },
    Case {
        name: "list/default-limit",
        promise: "without ?limit= the first 20 are listed",
        check: default_limit,
    },
    Case {
        name: "list/highest-limit",
        promise: "however large ?limit= is, at most 100 are listed",
        check: highest_limit,
    },
    Case {
        name: "list/bad-query",
        promise: "a limit or an offset that is no number from 0 is refused",
        check: bad_query,
    },
];

fn all(session: &mut Session) -> Checked {
    session.add_book()?;
    let mut answer = session.send(get("/books"))?;
    answer.status(200)?;
    answer.books()?;
    Ok(())
}

fn author(session: &mut Session) -> Checked {
    let book = session.add_book()?;
    session.add_book()?;

    let mut answer = session.send(get(format!("/books?author={}", book.fields.author)))?;
    answer.success()?;
    answer.lists(&[book])?;

    let nobody = session.author();
    let mut answer = session.send(get(format!("/books?author={nobody}")))?;
    answer.success()?;
    answer.lists(&[])
}

fn encoded_author(session: &mut Session) -> Checked {
    let mut new = session.new_book();
    new.author = format!("Gabriel García Márquez & 100% co+ {}", new.author);
    let book = session.add(new)?;
    let author = utf8_percent_encode(&book.fields.author, NON_ALPHANUMERIC);
    let mut answer = session.send(get(format!("/books?author={author}")))?;
    answer.success()?;
    answer.holds(&book)
}

fn plus_in_author(session: &mut Session) -> Checked {
    let mut new = session.new_book();
    new.author = format!("Butler {}", new.author);
    let book = session.add(new)?;
    let author = book.fields.author.replace(' ', "+");
    let mut answer = session.send(get(format!("/books?author={author}")))?;
    answer.success()?;
    answer.holds(&book)
}

fn limit(session: &mut Session) -> Checked {
    let (author, books) = five_books(session)?;
    let mut answer = session.send(get(format!("/books?author={author}&limit=2")))?;
    answer.success()?;
    answer.lists(&books[..2])
}

fn offset(session: &mut Session) -> Checked {
    let (author, books) = five_books(session)?;
    let mut answer = session.send(get(format!("/books?author={author}&offset=2")))?;
    answer.success()?;
    let rest = answer.books()?;
    let same = rest.starts_with(&books[2..]);
    answer.expect("the rest in the same order", ensure(same, "it is another"))?;

    let mut answer = session.send(get(format!("/books?author={author}&offset=1000000")))?;
    answer.success()?;
    answer.lists(&[])
}

/// A caller may send any number: a server that adds to it overflows.
fn highest_offset(session: &mut Session) -> Checked {
    let (author, _) = five_books(session)?;
    for limit in ["", "&limit=1", "&limit=100"] {
        let highest = u64::MAX;
        let path = format!("/books?author={author}&offset={highest}{limit}");
        let mut answer = session.send(get(path))?;
        answer.success()?;
        answer.lists(&[])?;
    }
    Ok(())
}

fn default_limit(session: &mut Session) -> Checked {
    let author = session.author();
    session.add_many(21, &author)?;
    let mut answer = session.send(get(format!("/books?author={author}")))?;
    count(&mut answer, "20 books", |count| count == 20)
}

fn highest_limit(session: &mut Session) -> Checked {
    let author = session.author();
    session.add_many(101, &author)?;
    let mut answer = session.send(get(format!("/books?author={author}&limit=1000000")))?;
    count(&mut answer, "at most 100 books", |count| count <= 100)
}

fn bad_query(session: &mut Session) -> Checked {
    for query in ["limit=many", "limit=-1", "offset=1.5"] {
        session
            .send(get(format!("/books?{query}")))?
            .rejected(Rejection::Query)?;
    }
    Ok(())
}

/// Five books of an author, in the order in which the server lists them.
fn five_books(session: &mut Session) -> Checked<(String, Vec<Book>)> {
    let author = session.author();
    session.add_many(5, &author)?;
    let mut answer = session.send(get(format!("/books?author={author}")))?;
    answer.success()?;
    let books = answer.books()?;
    let count = books.len();
    answer.expect("all five", ensure(count >= 5, listed(count)))?;
    Ok((author, books))
}

fn count(answer: &mut Answer, what: &str, allowed: fn(usize) -> bool) -> Checked {
    answer.success()?;
    let count = answer.books()?.len();
    answer.expect(what, ensure(allowed(count), listed(count)))
}

fn listed(count: usize) -> String {
    format!("{count} books are listed")
}
