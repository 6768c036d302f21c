use std::time::{SystemTime, UNIX_EPOCH};

use hyper::header::HeaderValue;
use hyper::{Method, StatusCode};

use crate::answer::{Answer, Checked, Failure};
use crate::book::{Book, NewBook};
use crate::client::{Client, Exchange};
use crate::message::{Request, Response, delete, post};
use crate::rejection::Framework;
use crate::report::Step;

/// What a server has agreed to beyond the contract that holds for all.
#[derive(Debug, Clone, Copy, Default)]
pub struct Terms {
    /// Bodies of errors are `{"error":{"code":…,"message":…}}`.
    pub envelope: bool,
    /// Failed extractions are answered as this framework answers them.
    pub framework: Option<Framework>,
}

/// What one case works with: the server, and the books that were made on it.
pub(crate) struct Session<'run> {
    client: &'run Client,
    terms: Terms,
    case: &'static str,
    authors: u32,
    steps: Vec<Step>,
    created: Vec<u64>,
}

impl<'run> Session<'run> {
    pub fn new(client: &'run Client, terms: Terms, case: &'static str) -> Self {
        Self {
            client,
            terms,
            case,
            authors: 0,
            steps: Vec::new(),
            created: Vec::new(),
        }
    }

    /// The `authorization` that every request has.
    ///
    /// # Errors
    /// Where the command line gives none: then there is no key to test with.
    pub fn authorization(&self) -> Checked<HeaderValue> {
        let given = self.client.authorization().cloned();
        given.ok_or_else(|| Failure::Unexpected("there is no authorization to test with".into()))
    }

    /// An author that no book of the server has yet. A query needs no encoding for it.
    pub fn author(&mut self) -> String {
        self.authors += 1;
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let case = self.case.replace('/', "-");
        format!("{case}-{}-{:x}", self.authors, now.as_micros())
    }

    /// A book by an author of its own.
    pub fn new_book(&mut self) -> NewBook {
        NewBook {
            title: "Kindred".to_owned(),
            author: self.author(),
            year: 1979,
        }
    }

    /// Sends a request that the report shows.
    pub fn send(&mut self, request: Request) -> Checked<Answer<'_>> {
        let response = self.client.send(&request);
        self.record((request, response))
    }

    /// Sends requests at the same time and checks each answer.
    pub fn send_together(
        &mut self,
        requests: Vec<Request>,
        mut check: impl FnMut(Answer) -> Checked,
    ) -> Checked {
        self.given(format!("{} requests at the same time", requests.len()));
        let mut all = Ok(());
        // All are recorded, whatever the first one says: what they made has to be deleted.
        for exchange in self.client.send_together(requests) {
            all = all.and(self.record(exchange).and_then(&mut check));
        }
        all
    }

    /// Makes a book to test with. How it was answered is the matter of other cases.
    pub fn add(&mut self, new: NewBook) -> Checked<Book> {
        let book = self.make(new)?;
        self.given(format!("book {} by {}", book.id, book.fields.author));
        Ok(book)
    }

    /// Makes a book by an author of its own.
    pub fn add_book(&mut self) -> Checked<Book> {
        let new = self.new_book();
        self.add(new)
    }

    /// Makes several books by one author.
    pub fn add_many(&mut self, count: u16, author: &str) -> Checked {
        for number in 1..=count {
            self.make(NewBook {
                title: format!("Volume {number}"),
                author: author.to_owned(),
                year: 1900 + number,
            })?;
        }
        self.given(format!("{count} books by {author}"));
        Ok(())
    }

    /// Deletes the books that were made.
    ///
    /// Returns what was done, and how many books are still there.
    pub fn finish(mut self) -> (Vec<Step>, usize) {
        while let Some(id) = self.created.pop() {
            let response = self.client.send(&delete(format!("/books/{id}")));
            let gone = response.is_ok_and(|response| {
                response.status.is_success() || response.status == StatusCode::NOT_FOUND
            });
            if !gone {
                return (self.steps, self.created.len() + 1);
            }
        }
        (self.steps, 0)
    }

    fn make(&mut self, new: NewBook) -> Checked<Book> {
        let mut answer = self.send(post("/books").json(&new))?;
        let id = answer.response.created_id();
        let id = id.ok_or_else(|| "no book to test with".to_owned());
        let id = answer.expect("a new book with its id", id)?;
        // What went well is told by the case, in fewer words.
        self.steps.pop();
        Ok(Book { id, fields: new })
    }

    fn given(&mut self, given: String) {
        self.steps.push(Step::Given { given });
    }

    fn record(&mut self, (request, response): Exchange) -> Checked<Answer<'_>> {
        let received = match &response {
            Ok(response) => response.to_string(),
            Err(problem) => problem.to_string(),
        };
        self.steps.push(Step::Exchange {
            sent: request.to_string(),
            expected: Vec::new(),
            received,
        });
        let response = response?;
        self.created.extend(created_by(&request, &response));
        let Some(Step::Exchange { expected, .. }) = self.steps.last_mut() else {
            unreachable!("an exchange was pushed above");
        };
        Ok(Answer {
            response,
            expected,
            terms: self.terms,
        })
    }
}

/// The book that may be there now because of a request. A `PUT` should make none, but may.
fn created_by(request: &Request, response: &Response) -> Option<u64> {
    match request.method {
        Method::POST => response.created_id(),
        Method::PUT if response.status.is_success() => {
            let (_, id) = request.path.rsplit_once('/')?;
            id.parse().ok()
        }
        _ => None,
    }
}
