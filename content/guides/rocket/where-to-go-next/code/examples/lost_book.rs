// expect exit 0
use rocket::tokio::time::{Duration, sleep};
use rocket_db_pools::sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use rocket_db_pools::sqlx::{Error, query, query_scalar};

// region: add
async fn add(pool: &SqlitePool) -> Result<i64, Error> {
    query_scalar("INSERT INTO books (title) VALUES ('Kindred') RETURNING id")
        .fetch_one(pool)
        .await
}
// endregion: add

// region: count
async fn count(pool: &SqlitePool) -> Result<i64, Error> {
    query_scalar("SELECT count(*) FROM books")
        .fetch_one(pool)
        .await
}
// endregion: count

async fn try_with(pool: &SqlitePool) -> Result<(), Error> {
    query("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT)")
        .execute(pool)
        .await?;
    // region: reader
    let mut reader = pool.begin().await?;
    query("SELECT * FROM books").fetch_all(&mut *reader).await?;

    println!("  the new book has the id {}", add(pool).await?);
    sleep(Duration::from_secs(1)).await;
    reader.rollback().await?;
    println!("  books in the table: {}", count(pool).await?);
    // endregion: reader
    Ok(())
}

#[rocket::main]
async fn main() {
    let folder = std::env::temp_dir().join(format!("lost-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    for mode in ["DELETE", "WAL"] {
        println!("{mode}");
        let options = SqliteConnectOptions::new()
            .filename(folder.join(mode))
            .create_if_missing(true)
            .pragma("journal_mode", mode)
            .busy_timeout(Duration::from_millis(100));
        let pool = SqlitePool::connect_with(options).await.unwrap();
        try_with(&pool).await.unwrap();
        pool.close().await;
    }
    std::fs::remove_dir_all(folder).unwrap();
}
