//! `POST /books` with a body that is no book.

use serde_json::json;

use super::Case;
use crate::answer::Checked;
use crate::message::{JSON, post};
use crate::rejection::Rejection;
use crate::session::Session;

pub const CASES: &[Case] = &[
    Case {
        name: "create/bad-syntax",
        promise: "a body that is no JSON is refused",
        check: bad_syntax,
    },
    Case {
        name: "create/wrong-type",
        promise: "a field of another type is refused",
        check: wrong_type,
    },
    Case {
        name: "create/missing-field",
        promise: "a book without one of the fields is refused",
        check: missing_field,
    },
    Case {
        name: "create/wrong-content-type",
        promise: "a body that is not announced as JSON is refused",
        check: wrong_content_type,
    },
    Case {
        name: "create/too-large",
        promise: "a body of 3 MB is refused",
        check: too_large,
    },
];

fn bad_syntax(session: &mut Session) -> Checked {
    for body in [r#"{"title":"Kindred""#, "title=Kindred"] {
        session
            .send(post("/books").body(JSON, body))?
            .rejected(Rejection::Syntax)?;
    }
    Ok(())
}

fn wrong_type(session: &mut Session) -> Checked {
    let author = session.author();
    for year in [json!("1979"), json!(-1), json!(70_000), json!(null)] {
        let body = json!({ "title": "Kindred", "author": author, "year": year });
        session
            .send(post("/books").json(&body))?
            .rejected(Rejection::Shape)?;
    }
    Ok(())
}

fn missing_field(session: &mut Session) -> Checked {
    for field in ["title", "author", "year"] {
        let mut body = json!(session.new_book());
        if let Some(fields) = body.as_object_mut() {
            fields.remove(field);
        }
        session
            .send(post("/books").json(&body))?
            .rejected(Rejection::Shape)?;
    }
    Ok(())
}

fn wrong_content_type(session: &mut Session) -> Checked {
    let body = json!(session.new_book()).to_string();
    session
        .send(post("/books").body("text/plain", body))?
        .rejected(Rejection::ContentType)
}

fn too_large(session: &mut Session) -> Checked {
    let author = session.author();
    let title = "Kindred ".repeat(3_000_000 / "Kindred ".len());
    let body = format!(r#"{{"title":"{title}","author":"{author}","year":1979}}"#);
    session
        .send(post("/books").body(JSON, body))?
        .rejected(Rejection::Size)
}
