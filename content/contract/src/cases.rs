//! The cases of the contract, in the order in which they run.

mod create;
mod delete;
mod key;
mod list;
mod protocol;
mod read;
mod refuse;
mod replace;

use crate::answer::{Checked, Failure};
use crate::client::{Client, NoResponse};
use crate::report::Outcome;
use crate::session::{Session, Terms};

/// One promise of the API and how it is put to the test.
pub struct Case {
    pub name: &'static str,
    pub promise: &'static str,
    check: fn(&mut Session) -> Checked,
}

/// An id that no server has given yet, and that fits into any integer type in use for ids.
const MISSING: u64 = 2_147_483_647;

/// All cases.
pub fn all() -> impl Iterator<Item = &'static Case> {
    let groups = [
        protocol::CASES,
        list::CASES,
        create::CASES,
        refuse::CASES,
        read::CASES,
        replace::CASES,
        delete::CASES,
        key::CASES,
    ];
    groups.into_iter().flatten()
}

impl Case {
    /// Whether the case is about the key, so that it needs an `authorization` to begin with.
    #[must_use]
    pub fn needs_key(&self) -> bool {
        self.name.starts_with("key/")
    }

    /// Runs the case and deletes the books it made.
    ///
    /// # Errors
    /// Where the server can't be reached at all, so that no other case makes sense either.
    pub fn run(&self, client: &Client, terms: Terms) -> Result<Outcome, NoResponse> {
        let mut session = Session::new(client, terms, self.name);
        let checked = (self.check)(&mut session);
        let (steps, left) = session.finish();
        let problem = match checked {
            Ok(()) => None,
            Err(Failure::NoResponse(problem @ NoResponse::Unreachable(_))) => return Err(problem),
            Err(Failure::NoResponse(problem)) => Some(problem.to_string()),
            Err(Failure::Unexpected(problem)) => Some(problem),
        };
        Ok(Outcome {
            name: self.name,
            promise: self.promise,
            problem,
            steps,
            left,
        })
    }
}
