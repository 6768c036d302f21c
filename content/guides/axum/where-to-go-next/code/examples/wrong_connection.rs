// expect exit 0
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{Result, query, query_scalar};
use tokio::time::{sleep, timeout};

// region: replace
const KEEP: &str = "INSERT INTO replaced SELECT title FROM books";
const REPLACE: &str = "UPDATE books SET title = 'Emma'";

async fn replace(pool: &SqlitePool) -> Result<()> {
    let mut transaction = pool.begin().await?;
    query(KEEP).execute(pool).await?;
    query(REPLACE).execute(&mut *transaction).await?;
    sleep(Duration::from_secs(1)).await;
    transaction.commit().await
}
// endregion: replace

#[tokio::main]
async fn main() -> Result<()> {
    let name = format!("wrong-connection-{}.db", std::process::id());
    let file = std::env::temp_dir().join(name);
    let options = SqliteConnectOptions::new().filename(&file);
    let pool = SqlitePool::connect_with(options.create_if_missing(true)).await?;
    query("CREATE TABLE books (title TEXT)")
        .execute(&pool)
        .await?;
    query("CREATE TABLE replaced (title TEXT)")
        .execute(&pool)
        .await?;
    query("INSERT INTO books VALUES ('Kindred')")
        .execute(&pool)
        .await?;

    let _dropped = timeout(Duration::from_millis(500), replace(&pool)).await;

    let title: String = query_scalar("SELECT title FROM books")
        .fetch_one(&pool)
        .await?;
    let kept: i64 = query_scalar("SELECT count(*) FROM replaced")
        .fetch_one(&pool)
        .await?;
    println!("{title}, {kept} kept");
    pool.close().await;
    std::fs::remove_file(file)?;
    Ok(())
}
