//! `POST /books`: a new book.

use std::collections::HashSet;

use hyper::Uri;

use super::Case;
use crate::answer::Checked;
use crate::book::{Book, NewBook};
use crate::message::{JSON, delete, get, post};
use crate::session::Session;

pub const CASES: &[Case] = &[
    Case {
        name: "create/status",
        promise: "a new book is answered 201",
        check: status,
    },
    Case {
        name: "create/echo",
        promise: "the answer is the book with its id",
        check: echo,
    },
    Case {
        name: "create/location",
        promise: "Location leads to the new book",
        check: location,
    },
    Case {
        name: "create/fresh-id",
        promise: "an id is not given again while the server runs, not even that of a deleted book",
        check: fresh_id,
    },
    Case {
        name: "create/at-once",
        promise: "books made at the same time get different ids",
        check: at_once,
    },
    Case {
        name: "create/unicode",
        promise: "text comes back as it was sent, in every script",
        check: unicode,
    },
];

fn status(session: &mut Session) -> Checked {
    let new = session.new_book();
    session.send(post("/books").json(&new))?.status(201)
}

fn echo(session: &mut Session) -> Checked {
    let new = session.new_book();
    session.send(post("/books").json(&new))?.created(&new)
}

fn location(session: &mut Session) -> Checked {
    let new = session.new_book();
    let mut answer = session.send(post("/books").json(&new))?;
    let location = answer.header("location")?;
    let path = path_of(&location).ok_or_else(|| format!("it is {location}"));
    let path = answer.expect("a path or a URL in it", path)?;

    let mut answer = session.send(get(path))?;
    answer.success()?;
    answer.created(&new)
}

fn fresh_id(session: &mut Session) -> Checked {
    let first = session.add_book()?;
    let second = session.add_book()?;
    session
        .send(delete(format!("/books/{}", first.id)))?
        .success()?;
    let new = session.new_book();
    let mut answer = session.send(post("/books").json(&new))?;
    answer.success()?;
    let taken = [first.id, second.id];
    let fresh = match answer.response.created_id() {
        Some(id) if taken.contains(&id) => Err(format!("{id} was the id of another book")),
        Some(_) => Ok(()),
        None => Err("there is no id".to_owned()),
    };
    answer.expect(format!("an id that is none of {taken:?}"), fresh)
}

fn at_once(session: &mut Session) -> Checked {
    let requests = (0..8).map(|_| post("/books").json(&session.new_book()));
    let requests = requests.collect();
    let mut ids = HashSet::new();
    session.send_together(requests, |mut answer| {
        answer.success()?;
        let own = match answer.response.created_id() {
            Some(id) if ids.insert(id) => Ok(()),
            Some(id) => Err(format!("another book got the id {id} too")),
            None => Err("there is no id".to_owned()),
        };
        answer.expect("an id of its own", own)
    })
}

fn unicode(session: &mut Session) -> Checked {
    let new = NewBook {
        title: "Cien años · 百年の孤独 · مائة عام · 🚀 · \"\\\n".to_owned(),
        ..session.new_book()
    };
    let book = session.add(new)?;
    session
        .send(get(format!("/books/{}", book.id)))?
        .book(&book)?;

    // The same letter, once as it is and once as JSON may write it.
    let author = session.author();
    let body = format!(r#"{{"title":"é \u00e9 \ud83d\ude80","author":"{author}","year":1967}}"#);
    let fields = NewBook {
        title: "é é 🚀".to_owned(),
        author,
        year: 1967,
    };
    let mut answer = session.send(post("/books").body(JSON, body))?;
    answer.success()?;
    let id = answer.response.created_id();
    let id = answer.expect("its id", id.ok_or_else(|| "there is none".to_owned()))?;
    session
        .send(get(format!("/books/{id}")))?
        .book(&Book { id, fields })
}

/// What to ask this server for, to follow a `Location`: the server may have written its own name
/// as others know it.
fn path_of(location: &str) -> Option<String> {
    let uri: Uri = location.parse().ok()?;
    uri.path_and_query().map(ToString::to_string)
}
