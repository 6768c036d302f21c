// region: imports
use std::sync::Mutex;

use rocket::FromForm;
use rocket::fairing::{self, AdHoc};
use rocket::serde::{Deserialize, Serialize};
use rocket::{Build, Rocket};
use rocket_db_pools::Database;
use rocket_db_pools::sqlx::sqlite::SqliteRow;
use rocket_db_pools::sqlx::{
    Error, Executor, FromRow, Row, SqliteConnection, SqlitePool, query, query_as, query_scalar,
};
// endregion: imports

// region: book
#[derive(Clone, Serialize)]
#[serde(crate = "rocket::serde")]
pub struct Book {
    pub id: u64,
    title: String,
    author: String,
    year: u16,
}
// endregion: book

// region: from-row
impl FromRow<'_, SqliteRow> for Book {
    fn from_row(row: &SqliteRow) -> Result<Self, Error> {
        Ok(Self {
            id: row.try_get::<i64, _>("id")?.unsigned_abs(),
            title: row.try_get("title")?,
            author: row.try_get("author")?,
            year: row.try_get("year")?,
        })
    }
}
// endregion: from-row

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

// region: library
/// The books, in the database that the configuration calls `books`.
#[derive(Database)]
#[database("books")]
pub struct Library(SqlitePool);

/// A number for the database, whose integers end at `i64::MAX`. What is higher becomes that: no book
/// has such an id, and no list is that long.
fn integer(number: impl TryInto<i64>) -> i64 {
    number.try_into().unwrap_or(i64::MAX)
}
// endregion: library

// region: reading
impl Library {
    pub async fn list(
        &self,
        options: &ListOptions<'_>,
        highest_limit: usize,
    ) -> Result<Vec<Book>, Error> {
        let sql = "SELECT id, title, author, year FROM books
            WHERE ?1 IS NULL OR author = ?1
            ORDER BY id LIMIT ?2 OFFSET ?3";
        query_as(sql)
            .bind(options.author)
            .bind(integer(options.limit.min(highest_limit)))
            .bind(integer(options.offset))
            .fetch_all(&self.0)
            .await
    }

    pub async fn get(&self, id: u64) -> Result<Option<Book>, Error> {
        query_as("SELECT id, title, author, year FROM books WHERE id = ?")
            .bind(integer(id))
            .fetch_optional(&self.0)
            .await
    }

    pub async fn newest(&self) -> Result<Option<u64>, Error> {
        let id: Option<i64> = query_scalar("SELECT max(id) FROM books")
            .fetch_one(&self.0)
            .await?;
        Ok(id.map(i64::unsigned_abs))
    }
}
// endregion: reading

// region: changing
impl Library {
    pub async fn add(&self, book: NewBook) -> Result<Book, Error> {
        let added = query("INSERT INTO books (title, author, year) VALUES (?, ?, ?)")
            .bind(&book.title)
            .bind(&book.author)
            .bind(book.year)
            .execute(&self.0)
            .await?;
        Ok(book.with_id(added.last_insert_rowid().unsigned_abs()))
    }

    pub async fn replace(&self, id: u64, book: NewBook) -> Result<Option<Book>, Error> {
        let replaced = query("UPDATE books SET title = ?, author = ?, year = ? WHERE id = ?")
            .bind(&book.title)
            .bind(&book.author)
            .bind(book.year)
            .bind(integer(id))
            .execute(&self.0)
            .await?;
        let found = replaced.rows_affected() > 0;
        Ok(found.then(|| book.with_id(id)))
    }

    /// Removes a book, and says whether it was there.
    pub async fn remove(&self, id: u64) -> Result<bool, Error> {
        let removed = query("DELETE FROM books WHERE id = ?")
            .bind(integer(id))
            .execute(&self.0)
            .await?;
        Ok(removed.rows_affected() > 0)
    }
}
// endregion: changing

// region: create-table
impl Library {
    /// Makes the table if it isn't there, and gives the connection that did it.
    async fn create_table(&self) -> Result<SqliteConnection, Error> {
        let mut connection = self.0.acquire().await?.detach();
        let sql = "PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS books (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                title TEXT NOT NULL,
                author TEXT NOT NULL,
                year INTEGER NOT NULL
            );";
        connection.execute(sql).await?;
        Ok(connection)
    }
}
// endregion: create-table

// region: with-table
/// Makes the table before the first request.
pub fn with_table() -> AdHoc {
    AdHoc::try_on_ignite("table of books", |rocket| Box::pin(create_table(rocket)))
}

async fn create_table(rocket: Rocket<Build>) -> fairing::Result {
    let Some(library) = Library::fetch(&rocket) else {
        // There is no pool, and `Library::init` has logged why.
        return Err(rocket);
    };
    match library.create_table().await {
        // A database in memory ends with its last connection: this one stays open. The `Mutex` makes it
        // `Sync`, as managed state must be.
        Ok(connection) => Ok(rocket.manage(Mutex::new(connection))),
        Err(error) => {
            eprintln!("no table of books: {error}");
            Err(rocket)
        }
    }
}
// endregion: with-table
