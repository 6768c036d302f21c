use hyper::StatusCode;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::book::{Book, NewBook};
use crate::client::NoResponse;
use crate::message::{JSON, Response};
use crate::rejection::Rejection;
use crate::session::Terms;

/// Why a case failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The server answered something else than it promised.
    Unexpected(String),
    /// The server did not answer.
    NoResponse(NoResponse),
}

pub(crate) type Checked<T = ()> = Result<T, Failure>;

impl From<NoResponse> for Failure {
    fn from(problem: NoResponse) -> Self {
        Self::NoResponse(problem)
    }
}

/// A response to be checked. Each check notes in the report what it expects.
pub(crate) struct Answer<'session> {
    pub response: Response,
    pub expected: &'session mut Vec<String>,
    pub terms: Terms,
}

#[derive(Deserialize)]
struct Envelope {
    error: ErrorBody,
}

#[derive(Deserialize)]
struct ErrorBody {
    code: String,
    message: String,
}

impl Answer<'_> {
    /// Notes what is expected. Gives what was found, or fails with the problem that was found.
    pub fn expect<T>(&mut self, what: impl Into<String>, found: Result<T, String>) -> Checked<T> {
        self.expected.push(what.into());
        found.map_err(Failure::Unexpected)
    }

    pub fn status(&mut self, status: u16) -> Checked {
        self.one_of(&[status])
    }

    pub fn one_of(&mut self, statuses: &[u16]) -> Checked {
        let status = self.response.status;
        let what: Vec<String> = statuses.iter().map(|&code| named(code)).collect();
        let allowed = statuses.contains(&status.as_u16());
        self.expect(
            what.join(" or "),
            ensure(allowed, format!("the status is {status}")),
        )
    }

    /// Any status of success: which one is the matter of another case.
    pub fn success(&mut self) -> Checked {
        let status = self.response.status;
        self.expect(
            "a status of success",
            ensure(status.is_success(), format!("the status is {status}")),
        )
    }

    /// A book, resource or path that isn't there.
    pub fn not_found(&mut self) -> Checked {
        self.status(404)?;
        self.error(Some("not_found"))
    }

    /// A request that lacks the key.
    pub fn unauthorized(&mut self) -> Checked {
        self.status(401)?;
        self.header("www-authenticate")?;
        self.error(None)
    }

    /// A request that the framework turns away.
    pub fn rejected(&mut self, rejection: Rejection) -> Checked {
        self.one_of(&rejection.statuses(self.terms.framework))?;
        if self.response.status == StatusCode::METHOD_NOT_ALLOWED {
            self.header("allow")?;
        }
        self.error(None)
    }

    pub fn body(&mut self, body: &str) -> Checked {
        let what = match body {
            "" => "no body".to_owned(),
            body => format!("the body {body}"),
        };
        let same = self.response.body == body;
        self.expect(what, ensure(same, "the body is another"))
    }

    pub fn header(&mut self, name: &str) -> Checked<String> {
        let value = self.response.header(name).map(str::to_owned);
        self.expect(
            format!("the header {name}"),
            value.ok_or_else(|| format!("there is no header {name}")),
        )
    }

    pub fn content_type_json(&mut self) -> Checked {
        let value = self.response.header("content-type").unwrap_or("missing");
        let media_type = value.split(';').next().unwrap_or_default().trim();
        let found = ensure(
            media_type.eq_ignore_ascii_case(JSON),
            format!("the content type is {value}"),
        );
        self.expect(format!("the content type {JSON}"), found)
    }

    /// A book in the body that is this one.
    pub fn book(&mut self, expected: &Book) -> Checked {
        let what = format!("book {}, {}", expected.id, expected.fields);
        self.matching(what, |book| book == expected)
    }

    /// A book in the body with these fields. Its id is the server's choice.
    pub fn created(&mut self, fields: &NewBook) -> Checked {
        self.matching(format!("a book, {fields}"), |book| book.fields == *fields)
    }

    /// A list of books in the body.
    pub fn books(&mut self) -> Checked<Vec<Book>> {
        let books = self.read("list of books");
        self.expect("a JSON array of books", books)
    }

    /// Exactly these books in the body.
    pub fn lists(&mut self, expected: &[Book]) -> Checked {
        let books = self.books()?;
        let ids: Vec<u64> = expected.iter().map(|book| book.id).collect();
        let problem = format!("{} books are listed, not these", books.len());
        self.expect(
            format!("a list of the books {ids:?}"),
            ensure(books == expected, problem),
        )
    }

    /// This book in the body, perhaps among others.
    pub fn holds(&mut self, book: &Book) -> Checked {
        let found = self.books()?.contains(book);
        self.expect(
            format!("book {} among them", book.id),
            ensure(found, "it isn't among them"),
        )
    }

    fn matching(&mut self, what: String, is_right: impl Fn(&Book) -> bool) -> Checked {
        let book = self.read("book");
        let found = book.and_then(|book| ensure(is_right(&book), "the body is another book"));
        self.expect(what, found)
    }

    fn error(&mut self, code: Option<&str>) -> Checked {
        if !self.terms.envelope {
            return Ok(());
        }
        self.content_type_json()?;
        let shape = r#"{"error":{"code":…,"message":…}}"#;
        let envelope = self.read::<Envelope>("error of this form");
        let error = self.expect(shape, envelope)?.error;
        let filled = !error.code.is_empty() && !error.message.is_empty();
        self.expect(
            "a code and a message",
            ensure(filled, "one of them is empty"),
        )?;
        let Some(code) = code else {
            return Ok(());
        };
        self.expect(
            format!("the code {code}"),
            ensure(error.code == code, format!("the code is {}", error.code)),
        )
    }

    /// Reads the body as JSON of a shape with this name.
    fn read<T: DeserializeOwned>(&self, name: &str) -> Result<T, String> {
        serde_json::from_str(&self.response.body)
            .map_err(|problem| format!("the body is no {name}: {problem}"))
    }
}

/// For [`Answer::expect`]: a thing that holds or doesn't.
pub(crate) fn ensure(holds: bool, problem: impl Into<String>) -> Result<(), String> {
    if holds { Ok(()) } else { Err(problem.into()) }
}

/// A status with its name: `404 Not Found`.
fn named(code: u16) -> String {
    StatusCode::from_u16(code).map_or(code.to_string(), |status| status.to_string())
}
