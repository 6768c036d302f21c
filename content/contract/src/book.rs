use std::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

/// A book as the server sends it. Fields beyond these are allowed.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Book {
    pub id: u64,
    #[serde(flatten)]
    pub fields: NewBook,
}

/// A book as a client sends it: the server chooses the id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewBook {
    pub title: String,
    pub author: String,
    pub year: u16,
}

impl Display for NewBook {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{:?} by {:?}, {}", self.title, self.author, self.year)
    }
}
