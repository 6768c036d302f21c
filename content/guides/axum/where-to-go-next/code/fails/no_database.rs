// expect error: set `DATABASE_URL` to use query macros online
// region: query
async fn titles(pool: &sqlx::SqlitePool) -> sqlx::Result<()> {
    let book = sqlx::query!("SELECT title FROM books WHERE id = ?", 1)
        .fetch_one(pool)
        .await?;
    println!("{}", book.title);
    Ok(())
}
// endregion: query

fn main() {
    let _ = titles;
}
