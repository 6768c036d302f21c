use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
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

const HIGHEST_LIMIT: usize = 100;
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

// region: library-error
#[derive(Debug)]
pub enum LibraryError {
    NoBook(u64),
    /// A thread panicked while it held the lock. Its change may be half done.
    Poisoned,
}

impl Display for LibraryError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::NoBook(id) => write!(f, "no book {id}"),
            Self::Poisoned => f.write_str("the lock of the library is poisoned"),
        }
    }
}

impl Error for LibraryError {}
// endregion: library-error

impl Library {
    // region: lock
    fn books(&self) -> Result<MutexGuard<'_, Books>, LibraryError> {
        self.books.lock().map_err(|_| LibraryError::Poisoned)
    }
    // endregion: lock

    // region: check
    /// Fails once the lock is poisoned: then this process can't serve books any more.
    pub fn check(&self) -> Result<(), LibraryError> {
        if self.books.is_poisoned() {
            return Err(LibraryError::Poisoned);
        }
        Ok(())
    }
    // endregion: check

    // region: list
    pub fn list(&self, options: &ListOptions) -> Result<Vec<Book>, LibraryError> {
        let books = self.books()?;
        let chosen = books.by_id.values().filter(|book| {
            options
                .author
                .as_ref()
                .is_none_or(|author| book.author == *author)
        });
        Ok(chosen
            .skip(options.offset)
            .take(options.limit.min(HIGHEST_LIMIT))
            .cloned()
            .collect())
    }
    // endregion: list

    // region: add
    pub fn add(&self, book: NewBook) -> Result<Book, LibraryError> {
        let mut books = self.books()?;
        books.last_id += 1;
        let book = book.with_id(books.last_id);
        books.by_id.insert(book.id, book.clone());
        Ok(book)
    }
    // endregion: add

    // region: get
    pub fn get(&self, id: u64) -> Result<Book, LibraryError> {
        let found = self.books()?.by_id.get(&id).cloned();
        found.ok_or(LibraryError::NoBook(id))
    }
    // endregion: get

    // region: replace
    pub fn replace(&self, id: u64, book: NewBook) -> Result<Book, LibraryError> {
        let mut books = self.books()?;
        let stored = books.by_id.get_mut(&id).ok_or(LibraryError::NoBook(id))?;
        *stored = book.with_id(id);
        Ok(stored.clone())
    }
    // endregion: replace

    // region: remove
    pub fn remove(&self, id: u64) -> Result<Book, LibraryError> {
        let removed = self.books()?.by_id.remove(&id);
        removed.ok_or(LibraryError::NoBook(id))
    }
    // endregion: remove
}

#[cfg(test)]
impl Library {
    /// Panics on another thread while it holds the lock.
    pub fn poison(&self) {
        let library = self.clone();
        let thread = std::thread::spawn(move || {
            let _guard = library.books();
            panic!("on purpose");
        });
        thread.join().unwrap_err();
    }
}
