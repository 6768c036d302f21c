// expect exit 0
use rocket_db_pools::sqlx::sqlite::SqlitePool;
use rocket_db_pools::sqlx::{Error, query};

// region: ids
async fn last_id(pool: &SqlitePool) -> Result<i64, Error> {
    query("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL)")
        .execute(pool)
        .await?;
    add(pool, "Kindred").await?;
    add(pool, "Emma").await?;
    add(pool, "Dune").await?;
    query("DELETE FROM books WHERE title <> 'Emma'")
        .execute(pool)
        .await?;
    add(pool, "Ulysses").await
}
// endregion: ids

async fn add(pool: &SqlitePool, title: &str) -> Result<i64, Error> {
    let added = query("INSERT INTO books (title) VALUES (?)")
        .bind(title)
        .execute(pool)
        .await?;
    Ok(added.last_insert_rowid())
}

#[rocket::main]
async fn main() {
    let pool = SqlitePool::connect("sqlite::memory:").await.unwrap();
    println!("{}", last_id(&pool).await.unwrap());
}
