use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize)]
pub struct Book {
    id: u64,
    title: String,
    author: String,
    year: u16,
}

impl Book {
    pub fn location(&self) -> String {
        format!("/books/{}", self.id)
    }
}

#[derive(Deserialize)]
pub struct NewBook {
    title: String,
    author: String,
    year: u16,
}

impl NewBook {
    fn with_id(self, id: u64) -> Book {
        let Self {
            title,
            author,
            year,
        } = self;
        Book {
            id,
            title,
            author,
            year,
        }
    }
}

/// What is to change about a book. What is `None` stays as it is.
#[derive(Deserialize)]
pub struct Changes {
    title: Option<String>,
    author: Option<String>,
    year: Option<u16>,
}

#[derive(Deserialize)]
pub struct ListOptions {
    author: Option<String>,
    #[serde(default = "default_limit")]
    limit: usize,
    #[serde(default)]
    offset: usize,
}

fn default_limit() -> usize {
    20
}

const HIGHEST_LIMIT: usize = 100;

/// The books. Clones of a library are handles to the same books.
#[derive(Clone, Default)]
pub struct Library {
    books: Arc<Mutex<Books>>,
}

#[derive(Default)]
struct Books {
    by_id: BTreeMap<u64, Book>,
    last_id: u64,
}

impl Library {
    fn books(&self) -> MutexGuard<'_, Books> {
        self.books
            .lock()
            .expect("no handler panics while it holds the lock")
    }

    pub fn list(&self, options: &ListOptions) -> Vec<Book> {
        self.books()
            .by_id
            .values()
            .filter(|book| {
                options
                    .author
                    .as_ref()
                    .is_none_or(|author| book.author == *author)
            })
            .skip(options.offset)
            .take(options.limit.min(HIGHEST_LIMIT))
            .cloned()
            .collect()
    }

    pub fn add(&self, book: NewBook) -> Book {
        let mut books = self.books();
        books.last_id += 1;
        let book = book.with_id(books.last_id);
        books.by_id.insert(book.id, book.clone());
        book
    }

    pub fn get(&self, id: u64) -> Option<Book> {
        self.books().by_id.get(&id).cloned()
    }

    pub fn replace(&self, id: u64, book: NewBook) -> Option<Book> {
        let mut books = self.books();
        let stored = books.by_id.get_mut(&id)?;
        *stored = book.with_id(id);
        Some(stored.clone())
    }

    pub fn change(&self, id: u64, changes: Changes) -> Option<Book> {
        let mut books = self.books();
        let stored = books.by_id.get_mut(&id)?;
        if let Some(title) = changes.title {
            stored.title = title;
        }
        if let Some(author) = changes.author {
            stored.author = author;
        }
        if let Some(year) = changes.year {
            stored.year = year;
        }
        Some(stored.clone())
    }

    pub fn remove(&self, id: u64) -> Option<Book> {
        self.books().by_id.remove(&id)
    }
}
