//! What holds for the server as a whole.

use hyper::Method;

use super::{Case, MISSING};
use crate::answer::Checked;
use crate::message::{Request, get, post};
use crate::rejection::{Framework, Rejection};
use crate::session::Session;

pub const CASES: &[Case] = &[
    Case {
        name: "server/health",
        promise: "GET /health answers ok",
        check: health,
    },
    Case {
        name: "server/unknown-path",
        promise: "a path that the API doesn't have is 404",
        check: unknown_path,
    },
    Case {
        name: "server/wrong-method",
        promise: "a method that the path doesn't have is refused",
        check: wrong_method,
    },
    Case {
        name: "server/head",
        promise: "HEAD is answered without a body",
        check: head,
    },
    Case {
        name: "server/content-type",
        promise: "books are sent as application/json",
        check: content_type,
    },
];

fn health(session: &mut Session) -> Checked {
    let mut answer = session.send(get("/health"))?;
    answer.status(200)?;
    answer.body("ok")
}

fn unknown_path(session: &mut Session) -> Checked {
    session.send(get("/no-such-path"))?.not_found()?;
    session
        .send(get(format!("/books/{MISSING}/no-such-path")))?
        .not_found()
}

fn wrong_method(session: &mut Session) -> Checked {
    let new = session.new_book();
    for request in [
        post("/health"),
        Request::new(Method::PUT, "/books").json(&new),
    ] {
        session.send(request)?.rejected(Rejection::Method)?;
    }
    Ok(())
}

fn head(session: &mut Session) -> Checked {
    let book = session.add_book()?;
    for path in ["/health".to_owned(), format!("/books/{}", book.id)] {
        let mut answer = session.send(Request::new(Method::HEAD, path))?;
        match answer.terms.framework {
            Some(Framework::Axum | Framework::Rocket) => answer.status(200)?,
            // actix-web answers HEAD where it was given a route for it.
            Some(Framework::Actix) | None => answer.one_of(&[200, 404, 405])?,
        }
        answer.body("")?;
    }
    Ok(())
}

fn content_type(session: &mut Session) -> Checked {
    let new = session.new_book();
    session
        .send(post("/books").json(&new))?
        .content_type_json()?;
    let book = session.add(new)?;
    session.send(get("/books"))?.content_type_json()?;
    session
        .send(get(format!("/books/{}", book.id)))?
        .content_type_json()
}
