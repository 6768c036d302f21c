// region: imports
use rocket::serde::{Deserialize, Serialize};
use rocket_db_pools::sqlx::sqlite::SqliteRow;
use rocket_db_pools::sqlx::{Error, FromRow, Row, SqliteConnection, query, query_as, query_scalar};
// endregion: imports

// region: book
#[derive(Serialize)]
#[serde(crate = "rocket::serde")]
pub struct Book {
    id: i64,
    title: String,
    author: String,
    year: i64,
}

impl FromRow<'_, SqliteRow> for Book {
    fn from_row(row: &SqliteRow) -> Result<Self, Error> {
        Ok(Self {
            id: row.try_get("id")?,
            title: row.try_get("title")?,
            author: row.try_get("author")?,
            year: row.try_get("year")?,
        })
    }
}
// endregion: book

// region: new-book
#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
pub struct NewBook {
    title: String,
    author: String,
    year: u16,
}
// endregion: new-book

// region: create-table
/// Makes the table, if it isn't there.
pub async fn create_table(connection: &mut SqliteConnection) -> Result<(), Error> {
    let sql = "CREATE TABLE IF NOT EXISTS books (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        author TEXT NOT NULL,
        year INTEGER NOT NULL
    )";
    query(sql).execute(connection).await?;
    Ok(())
}
// endregion: create-table

// region: find
pub async fn find(connection: &mut SqliteConnection, id: i64) -> Result<Option<Book>, Error> {
    query_as("SELECT id, title, author, year FROM books WHERE id = ?")
        .bind(id)
        .fetch_optional(connection)
        .await
}
// endregion: find

// region: add
/// Adds a book and gives its id.
pub async fn add(connection: &mut SqliteConnection, book: &NewBook) -> Result<i64, Error> {
    query_scalar("INSERT INTO books (title, author, year) VALUES (?, ?, ?) RETURNING id")
        .bind(&book.title)
        .bind(&book.author)
        .bind(book.year)
        .fetch_one(connection)
        .await
}
// endregion: add
