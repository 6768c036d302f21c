//! What a run of the contract found, for people and for machines.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;

/// All cases of a run.
#[derive(Debug, Serialize)]
pub struct Report {
    pub passed: usize,
    pub failed: usize,
    pub cases: Vec<Outcome>,
}

/// How one case went.
#[derive(Debug, Serialize)]
pub struct Outcome {
    pub name: &'static str,
    pub promise: &'static str,
    /// Why it failed; nothing where it passed.
    pub problem: Option<String>,
    pub steps: Vec<Step>,
    /// How many of the books it made could not be deleted.
    pub left: usize,
}

/// A thing that a case did.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Step {
    /// It brought about what it needs.
    Given { given: String },
    /// It sent a request and looked at the response.
    Exchange {
        sent: String,
        expected: Vec<String>,
        received: String,
    },
}

impl From<Vec<Outcome>> for Report {
    fn from(cases: Vec<Outcome>) -> Self {
        let failed = cases.iter().filter(|case| case.problem.is_some()).count();
        Self {
            passed: cases.len() - failed,
            failed,
            cases,
        }
    }
}

/// The end of a run: what failed, what stayed behind, the sum.
impl Display for Report {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        for case in &self.cases {
            if let Some(problem) = &case.problem {
                writeln!(f, "failed: {}: {problem}", case.name)?;
            }
        }
        let left: usize = self.cases.iter().map(|case| case.left).sum();
        if left > 0 {
            writeln!(f, "Books that could not be deleted: {left}")?;
        }
        writeln!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Display for Outcome {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let mark = if self.problem.is_some() {
            "FAIL"
        } else {
            "pass"
        };
        writeln!(f, "{mark}  {}: {}", self.name, self.promise)?;
        for step in &self.steps {
            write!(f, "{step}")?;
        }
        match &self.problem {
            Some(problem) => writeln!(f, "      problem   {problem}"),
            None => Ok(()),
        }
    }
}

impl Display for Step {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Given { given } => writeln!(f, "      given     {given}"),
            Self::Exchange {
                sent,
                expected,
                received,
            } => {
                writeln!(f, "      sent      {sent}")?;
                writeln!(f, "      expected  {}", expected.join("; "))?;
                writeln!(f, "      received  {received}")
            }
        }
    }
}
