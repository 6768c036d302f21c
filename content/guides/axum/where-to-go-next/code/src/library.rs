// region: imports
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions};
use sqlx::{FromRow, query, query_as};
// endregion: imports

// region: book
#[derive(Clone, Serialize, FromRow)]
pub struct Book {
    id: u64,
    title: String,
    author: String,
    year: u16,
}
// endregion: book

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

// region: library
/// The books, in a database. Clones of a library are handles to the same pool.
#[derive(Clone)]
pub struct Library {
    pool: SqlitePool,
}
// endregion: library

// region: library-error
#[derive(Debug)]
pub enum LibraryError {
    NoBook(u64),
    /// There was no free connection in time, or another one held the lock for writing.
    Busy,
    Database(sqlx::Error),
}

impl Display for LibraryError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::NoBook(id) => write!(f, "no book {id}"),
            Self::Busy => f.write_str("the database is busy"),
            Self::Database(error) => error.fmt(f),
        }
    }
}

impl Error for LibraryError {}

impl From<sqlx::Error> for LibraryError {
    fn from(error: sqlx::Error) -> Self {
        let is_busy = match &error {
            sqlx::Error::PoolTimedOut => true,
            // The code 5 is SQLite's "database is locked".
            sqlx::Error::Database(error) => error.code().as_deref() == Some("5"),
            _ => false,
        };
        if is_busy {
            Self::Busy
        } else {
            Self::Database(error)
        }
    }
}
// endregion: library-error

impl Library {
    // region: open
    /// Opens the file, makes it if it isn't there, and brings its tables up to date.
    pub async fn open(file: &str) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .busy_timeout(Duration::from_secs(2));
        let pool = SqlitePoolOptions::new()
            .max_connections(5)
            .acquire_timeout(Duration::from_secs(2))
            .connect_with(options)
            .await?;
        sqlx::migrate!().run(&pool).await?;
        Ok(Self { pool })
    }

    /// Waits for the connections in use, and closes them all.
    pub async fn close(&self) {
        self.pool.close().await;
    }
    // endregion: open

    // region: list
    pub async fn list(&self, options: &ListOptions) -> Result<Vec<Book>, LibraryError> {
        let limit = options.limit.min(HIGHEST_LIMIT);
        let books = query_as(
            "SELECT id, title, author, year FROM books
             WHERE ?1 IS NULL OR author = ?1
             ORDER BY id LIMIT ?2 OFFSET ?3",
        )
        .bind(&options.author)
        .bind(i64::try_from(limit).unwrap_or(i64::MAX))
        .bind(i64::try_from(options.offset).unwrap_or(i64::MAX))
        .fetch_all(&self.pool)
        .await?;
        Ok(books)
    }
    // endregion: list

    // region: add
    pub async fn add(&self, book: NewBook) -> Result<Book, LibraryError> {
        let mut transaction = self.pool.begin().await?;
        let book = query_as(
            "INSERT INTO books (title, author, year) VALUES (?, ?, ?)
             RETURNING id, title, author, year",
        )
        .bind(book.title)
        .bind(book.author)
        .bind(book.year)
        .fetch_one(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(book)
    }
    // endregion: add

    // region: get
    pub async fn get(&self, id: u64) -> Result<Book, LibraryError> {
        let found = query_as("SELECT id, title, author, year FROM books WHERE id = ?")
            .bind(row_id(id)?)
            .fetch_optional(&self.pool)
            .await?;
        found.ok_or(LibraryError::NoBook(id))
    }
    // endregion: get

    // region: replace
    pub async fn replace(&self, id: u64, book: NewBook) -> Result<Book, LibraryError> {
        let row = row_id(id)?;
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        query(
            "INSERT INTO replaced (book_id, title, author, year)
             SELECT id, title, author, year FROM books WHERE id = ?",
        )
        .bind(row)
        .execute(&mut *transaction)
        .await?;
        let stored = query_as(
            "UPDATE books SET title = ?, author = ?, year = ? WHERE id = ?
             RETURNING id, title, author, year",
        )
        .bind(book.title)
        .bind(book.author)
        .bind(book.year)
        .bind(row)
        .fetch_optional(&mut *transaction)
        .await?
        .ok_or(LibraryError::NoBook(id))?;
        transaction.commit().await?;
        Ok(stored)
    }
    // endregion: replace

    // region: remove
    pub async fn remove(&self, id: u64) -> Result<(), LibraryError> {
        let done = query("DELETE FROM books WHERE id = ?")
            .bind(row_id(id)?)
            .execute(&self.pool)
            .await?;
        if done.rows_affected() == 0 {
            return Err(LibraryError::NoBook(id));
        }
        Ok(())
    }
    // endregion: remove
}

// region: row-id
/// An id in the database is an `i64`. A larger one belongs to no book.
fn row_id(id: u64) -> Result<i64, LibraryError> {
    i64::try_from(id).map_err(|_| LibraryError::NoBook(id))
}
// endregion: row-id

// region: pool
#[cfg(test)]
impl Library {
    pub fn pool(&self) -> &SqlitePool {
        &self.pool
    }
}
// endregion: pool
