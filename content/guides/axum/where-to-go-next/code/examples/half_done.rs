// expect exit 0
//! Two writes that belong together, and a caller who leaves between them.
use std::time::Duration;

use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use sqlx::{Result, query, query_scalar};
use tokio::time::{sleep, timeout};

const KEEP: &str = "INSERT INTO replaced SELECT title FROM books";
const REPLACE: &str = "UPDATE books SET title = 'Emma'";

// region: writes
async fn by_themselves(pool: &SqlitePool) -> Result<()> {
    query(KEEP).execute(pool).await?;
    sleep(Duration::from_secs(1)).await;
    query(REPLACE).execute(pool).await?;
    Ok(())
}

async fn in_a_transaction(pool: &SqlitePool) -> Result<()> {
    let mut transaction = pool.begin().await?;
    query(KEEP).execute(&mut *transaction).await?;
    sleep(Duration::from_secs(1)).await;
    query(REPLACE).execute(&mut *transaction).await?;
    transaction.commit().await
}
// endregion: writes

#[tokio::main]
async fn main() -> Result<()> {
    // region: main
    let pool = shelf().await?;
    let _dropped = timeout(Duration::from_millis(100), by_themselves(&pool)).await;
    println!("by themselves: {}", state_of(&pool).await?);

    let pool = shelf().await?;
    let _dropped = timeout(Duration::from_millis(100), in_a_transaction(&pool)).await;
    println!("in a transaction: {}", state_of(&pool).await?);

    in_a_transaction(&pool).await?;
    println!("to its end: {}", state_of(&pool).await?);
    // endregion: main
    Ok(())
}

/// A database in memory with one book.
async fn shelf() -> Result<SqlitePool> {
    let pool = SqlitePoolOptions::new().max_connections(1);
    let pool = pool.connect("sqlite::memory:").await?;
    query("CREATE TABLE books (title TEXT)")
        .execute(&pool)
        .await?;
    query("CREATE TABLE replaced (title TEXT)")
        .execute(&pool)
        .await?;
    query("INSERT INTO books VALUES ('Kindred')")
        .execute(&pool)
        .await?;
    Ok(pool)
}

async fn state_of(pool: &SqlitePool) -> Result<String> {
    let title: String = query_scalar("SELECT title FROM books")
        .fetch_one(pool)
        .await?;
    let kept: i64 = query_scalar("SELECT count(*) FROM replaced")
        .fetch_one(pool)
        .await?;
    Ok(format!("the book is {title}, {kept} kept"))
}
