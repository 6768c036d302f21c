//! The cases of the contract, in the order in which they run.

mod create;
mod delete;
mod list;
mod protocol;
mod read;
mod refuse;
mod replace;

use crate::answer::{Checked, Failure};
use crate::client::{Client, NoReply};
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
    ];
    groups.into_iter().flatten()
}

impl Case {
    /// Runs the case and deletes the books it made.
    ///
    /// # Errors
    /// Where the server can't be reached at all, so that no other case makes sense either.
    pub fn run(&self, client: &Client, terms: Terms) -> Result<Outcome, NoReply> {
        let mut session = Session::new(client, terms, self.name);
        let checked = (self.check)(&mut session);
        let (steps, left) = session.finish();
        let problem = match checked {
            Ok(()) => None,
            Err(Failure::NoReply(problem @ NoReply::Unreachable(_))) => return Err(problem),
            Err(Failure::NoReply(problem)) => Some(problem.to_string()),
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
