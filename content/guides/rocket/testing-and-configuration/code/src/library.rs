use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rocket::FromForm;
use rocket::serde::{Deserialize, Serialize};

#[derive(Clone, Serialize)]
#[serde(crate = "rocket::serde")]
pub struct Book {
    pub id: u64,
    title: String,
    author: String,
    year: u16,
}

#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
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
#[derive(FromForm)]
pub struct ListOptions<'r> {
    author: Option<&'r str>,
    #[field(default = 20)]
    limit: usize,
    #[field(default = 0)]
    offset: usize,
}
// endregion: list-options

/// The books. Rocket keeps one library, and all requests borrow it.
#[derive(Default)]
pub struct Library {
    books: Mutex<Books>,
}

#[derive(Default)]
struct Books {
    by_id: BTreeMap<u64, Book>,
    last_id: u64,
}

impl Library {
    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    // region: list
    pub fn list(&self, options: &ListOptions<'_>, highest_limit: usize) -> Vec<Book> {
        self.books()
            .by_id
            .values()
            .filter(|book| options.author.is_none_or(|author| book.author == author))
            .skip(options.offset)
            .take(options.limit.min(highest_limit))
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

    pub fn newest(&self) -> Option<u64> {
        self.books().by_id.keys().next_back().copied()
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

#[cfg(test)]
mod tests {
    use super::{Library, NewBook};
    use rocket::http::Status;
    use rocket::local::blocking::Client;

    #[test]
    fn a_panic_under_the_lock_leaves_the_books_within_reach() {
        let client = Client::tracked(crate::rocket()).unwrap();
        let library: &Library = client.rocket().state().unwrap();
        library.add(NewBook {
            title: "Kindred".to_owned(),
            author: "Octavia E. Butler".to_owned(),
            year: 1979,
        });
        std::thread::scope(|scope| {
            let thread = scope.spawn(|| {
                let _guard = library.books();
                panic!("on purpose");
            });
            thread.join().unwrap_err();
        });
        assert!(library.books.is_poisoned());
        assert_eq!(client.get("/books/1").dispatch().status(), Status::Ok);
    }
}
