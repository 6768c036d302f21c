//! The key that a server may want of those who change books.

use hyper::header::HeaderValue;

use super::Case;
use crate::answer::{Checked, Failure};
use crate::message::{Authorization, Request, delete, get, post, put};
use crate::session::Session;

pub const CASES: &[Case] = &[
    Case {
        name: "key/missing",
        promise: "without the key, nothing can be changed",
        check: missing,
    },
    Case {
        name: "key/wrong",
        promise: "with another key, nothing can be changed",
        check: wrong,
    },
    Case {
        name: "key/scheme-in-any-case",
        promise: "the name of the scheme may be in any case",
        check: scheme_in_any_case,
    },
    Case {
        name: "key/reading",
        promise: "reading needs no key",
        check: reading,
    },
];

fn missing(session: &mut Session) -> Checked {
    session.authorization()?;
    refused(session, &Authorization::Missing)
}

fn wrong(session: &mut Session) -> Checked {
    let (scheme, token) = parts(session)?;
    let one_more = format!("{scheme} {token}x");
    let one_less = format!("{scheme} {}", &token[..token.len() - 1]);
    for value in [one_more, one_less, token] {
        refused(session, &Authorization::Other(header(&value)?))?;
    }
    Ok(())
}

fn scheme_in_any_case(session: &mut Session) -> Checked {
    let (scheme, token) = parts(session)?;
    for scheme in [scheme.to_lowercase(), scheme.to_uppercase()] {
        let new = session.new_book();
        let value = header(&format!("{scheme} {token}"))?;
        let request = post("/books").json(&new).with(Authorization::Other(value));
        session.send(request)?.success()?;
    }
    Ok(())
}

fn reading(session: &mut Session) -> Checked {
    session.authorization()?;
    let book = session.add_book()?;
    for path in ["/books".to_owned(), format!("/books/{}", book.id)] {
        let request = get(path).with(Authorization::Missing);
        session.send(request)?.status(200)?;
    }
    Ok(())
}

/// Sends each request that would change a book, and sees that the book is still as it was.
fn refused(session: &mut Session, authorization: &Authorization) -> Checked {
    let book = session.add_book()?;
    let other = session.new_book();
    let path = format!("/books/{}", book.id);
    let changes: [Request; 3] = [
        post("/books").json(&other),
        put(&path).json(&other),
        delete(&path),
    ];
    for change in changes {
        session
            .send(change.with(authorization.clone()))?
            .unauthorized()?;
    }
    session.send(get(path))?.book(&book)
}

/// Scheme and token of the authorization that was given.
fn parts(session: &Session) -> Checked<(String, String)> {
    let given = session.authorization()?;
    let parts = given.to_str().ok().and_then(|value| value.split_once(' '));
    let (scheme, token) = parts
        .filter(|(_, token)| !token.is_empty())
        .ok_or_else(|| unfit("the given authorization is no scheme and token"))?;
    Ok((scheme.to_owned(), token.to_owned()))
}

fn header(value: &str) -> Checked<HeaderValue> {
    HeaderValue::try_from(value).map_err(|_| unfit("the token has characters beyond ASCII"))
}

fn unfit(problem: &str) -> Failure {
    Failure::Unexpected(problem.to_owned())
}
