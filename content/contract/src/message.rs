use std::fmt::{self, Display, Formatter};

use hyper::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE, HeaderValue, LOCATION};
use hyper::{HeaderMap, Method, StatusCode};
use serde::Serialize;

pub const JSON: &str = "application/json";

/// How many characters of a body the report shows.
const SHOWN: usize = 300;

/// Which `authorization` a request has.
#[derive(Debug, Clone, Default)]
pub enum Authorization {
    /// The one that the command line gives every request, if it gives one.
    #[default]
    Given,
    Missing,
    Other(HeaderValue),
}

/// A request, as right or wrong as a case wants it.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: Method,
    /// Path and query, percent-encoded.
    pub path: String,
    pub content_type: Option<&'static str>,
    pub body: Option<String>,
    pub authorization: Authorization,
}

impl Request {
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            content_type: None,
            body: None,
            authorization: Authorization::default(),
        }
    }

    /// Adds a value as JSON.
    pub fn json(self, value: &impl Serialize) -> Self {
        let json = serde_json::to_string(value).expect("what the cases send can be written");
        self.body(JSON, json)
    }

    /// Adds a body that need not be what its content type says.
    pub fn body(mut self, content_type: &'static str, body: impl Into<String>) -> Self {
        self.content_type = Some(content_type);
        self.body = Some(body.into());
        self
    }

    /// Changes which `authorization` is sent.
    pub fn with(mut self, authorization: Authorization) -> Self {
        self.authorization = authorization;
        self
    }
}

pub fn get(path: impl Into<String>) -> Request {
    Request::new(Method::GET, path)
}

pub fn post(path: impl Into<String>) -> Request {
    Request::new(Method::POST, path)
}

pub fn put(path: impl Into<String>) -> Request {
    Request::new(Method::PUT, path)
}

pub fn delete(path: impl Into<String>) -> Request {
    Request::new(Method::DELETE, path)
}

/// What the server answered.
#[derive(Debug, Clone)]
pub struct Response {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Response {
    /// The value of a header, where it is there and is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The id of the book that a `POST /books` made: from the body, or else from `Location`.
    pub fn created_id(&self) -> Option<u64> {
        let in_body = || {
            let body: serde_json::Value = serde_json::from_str(&self.body).ok()?;
            body.get("id")?.as_u64()
        };
        let in_location = || {
            let (_, id) = self.header("location")?.rsplit_once('/')?;
            id.parse().ok()
        };
        if !self.status.is_success() {
            return None;
        }
        in_body().or_else(in_location)
    }
}

impl Display for Request {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)?;
        if let Some(content_type) = self.content_type {
            write!(f, ", {CONTENT_TYPE}: {content_type}")?;
        }
        match &self.authorization {
            Authorization::Given => {}
            Authorization::Missing => write!(f, ", no {AUTHORIZATION}")?,
            Authorization::Other(value) => write!(f, ", {AUTHORIZATION}: {value:?}")?,
        }
        match &self.body {
            Some(body) => write!(f, ", {}", shortened(body)),
            None => Ok(()),
        }
    }
}

impl Display for Response {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{}", self.status)?;
        for name in [ALLOW, CONTENT_TYPE, LOCATION] {
            if let Some(value) = self.header(name.as_str()) {
                write!(f, ", {name}: {value}")?;
            }
        }
        if self.body.is_empty() {
            return f.write_str(", no body");
        }
        write!(f, ", {}", shortened(&self.body))
    }
}

/// One line of a body, with its length where it is too long to show.
fn shortened(body: &str) -> String {
    let end = body.char_indices().nth(SHOWN).map(|(end, _)| end);
    let line = body[..end.unwrap_or(body.len())].replace('\n', "\\n");
    match end {
        Some(_) => format!("{line}… ({} bytes)", body.len()),
        None => line,
    }
}
