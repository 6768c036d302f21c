use hyper::StatusCode;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::book::{Book, NewBook};
use crate::client::NoReply;
use crate::message::{JSON, Reply};
use crate::rejection::Rejection;
use crate::session::Terms;

/// Why a case failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The server answered something else than it promised.
    Unexpected(String),
    /// The server did not answer.
    NoReply(NoReply),
}

pub(crate) type Checked<T = ()> = Result<T, Failure>;

impl From<NoReply> for Failure {
    fn from(problem: NoReply) -> Self {
        Self::NoReply(problem)
    }
}

/// A reply to be checked. Each check notes in the report what it expects.
pub(crate) struct Answer<'session> {
    pub reply: Reply,
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
    /// Notes an expectation; where it doesn't hold, `problem` tells why.
    pub fn expect(&mut self, what: impl Into<String>, problem: Option<String>) -> Checked {
        self.expected.push(what.into());
        problem.map_or(Ok(()), |problem| Err(Failure::Unexpected(problem)))
    }

    pub fn status(&mut self, status: u16) -> Checked {
        self.one_of(&[status])
    }

    pub fn one_of(&mut self, statuses: &[u16]) -> Checked {
        let status = self.reply.status;
        let what: Vec<String> = statuses.iter().map(|&code| named(code)).collect();
        let problem =
            (!statuses.contains(&status.as_u16())).then(|| format!("the status is {status}"));
        self.expect(what.join(" or "), problem)
    }

    /// Any status of success: which one is the matter of another case.
    pub fn success(&mut self) -> Checked {
        let status = self.reply.status;
        let problem = (!status.is_success()).then(|| format!("the status is {status}"));
        self.expect("a status of success", problem)
    }

    /// A book, resource or path that isn't there.
    pub fn not_found(&mut self) -> Checked {
        self.status(404)?;
        self.error(Some("not_found"))
    }

    /// A request that the framework turns away.
    pub fn rejected(&mut self, rejection: Rejection) -> Checked {
        self.one_of(&rejection.statuses(self.terms.framework))?;
        if self.reply.status == StatusCode::METHOD_NOT_ALLOWED {
            self.header("allow")?;
        }
        self.error(None)
    }

    pub fn body(&mut self, body: &str) -> Checked {
        let what = match body {
            "" => "no body".to_owned(),
            body => format!("the body {body}"),
        };
        let problem = (self.reply.body != body).then(|| "the body is another".to_owned());
        self.expect(what, problem)
    }

    pub fn header(&mut self, name: &str) -> Checked<String> {
        let value = self.reply.header(name).map(str::to_owned);
        let problem = value
            .is_none()
            .then(|| format!("there is no {name} header"));
        self.expect(format!("the header {name}"), problem)?;
        Ok(value.unwrap_or_default())
    }

    pub fn content_type_json(&mut self) -> Checked {
        let value = self.reply.header("content-type").unwrap_or("missing");
        let media_type = value.split(';').next().unwrap_or_default().trim();
        let problem = (!media_type.eq_ignore_ascii_case(JSON))
            .then(|| format!("the content type is {value}"));
        self.expect(format!("the content type {JSON}"), problem)
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

    /// Exactly these books in the body.
    pub fn lists(&mut self, expected: &[Book]) -> Checked {
        let books = self.books()?;
        let problem =
            (books != expected).then(|| format!("{} books are listed, not these", books.len()));
        let ids: Vec<u64> = expected.iter().map(|book| book.id).collect();
        self.expect(format!("a list of the books {ids:?}"), problem)
    }

    /// This book in the body, perhaps among others.
    pub fn holds(&mut self, book: &Book) -> Checked {
        let found = self.books()?.contains(book);
        let problem = (!found).then(|| "it isn't among them".to_owned());
        self.expect(format!("book {} among them", book.id), problem)
    }

    /// A list of books in the body.
    pub fn books(&mut self) -> Checked<Vec<Book>> {
        let books = self.read::<Vec<Book>>();
        let problem = books
            .as_ref()
            .err()
            .map(|problem| format!("the body is no list of books: {problem}"));
        self.expect("a JSON array of books", problem)?;
        Ok(books.unwrap_or_default())
    }

    fn matching(&mut self, what: String, is_right: impl Fn(&Book) -> bool) -> Checked {
        let problem = match self.read() {
            Ok(book) if is_right(&book) => None,
            Ok(_) => Some("the body is another book".to_owned()),
            Err(problem) => Some(format!("the body is no book: {problem}")),
        };
        self.expect(what, problem)
    }

    fn error(&mut self, code: Option<&str>) -> Checked {
        if !self.terms.envelope {
            return Ok(());
        }
        self.content_type_json()?;
        let shape = r#"{"error":{"code":…,"message":…}}"#;
        let what = code.map_or(shape.to_owned(), |code| shape.replacen('…', code, 1));
        let problem = match self.read::<Envelope>() {
            Err(problem) => Some(format!("the body is no error of this form: {problem}")),
            Ok(Envelope { error }) if error.code.is_empty() || error.message.is_empty() => {
                Some("code or message is empty".to_owned())
            }
            Ok(Envelope { error }) => code
                .filter(|code| *code != error.code)
                .map(|_| format!("the code is {}", error.code)),
        };
        self.expect(what, problem)
    }

    fn read<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_str(&self.reply.body)
    }
}

/// A status with its name: `404 Not Found`.
fn named(code: u16) -> String {
    StatusCode::from_u16(code).map_or(code.to_string(), |status| status.to_string())
}
