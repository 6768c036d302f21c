// region: imports
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use serde::{Deserialize, Serialize};
// endregion: imports

#[derive(Clone, Serialize)]
pub struct Book {
    id: u64,
    title: String,
    author: String,
    year: u16,
}

// region: location
impl Book {
    pub fn location(&self) -> String {
        format!("/books/{}", self.id)
    }
}
// endregion: location

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

// region: list-options
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

// region: highest-limit
const HIGHEST_LIMIT: usize = 100;
// endregion: highest-limit
// endregion: list-options

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

    // region: list
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
    // endregion: list

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

    // region: replace
    pub fn replace(&self, id: u64, book: NewBook) -> Option<Book> {
        let mut books = self.books();
        let stored = books.by_id.get_mut(&id)?;
        *stored = book.with_id(id);
        Some(stored.clone())
    }
    // endregion: replace

    pub fn remove(&self, id: u64) -> Option<Book> {
        self.books().by_id.remove(&id)
    }
}
