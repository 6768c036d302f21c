// expect error[E0277]: dynamic SQL strings should be audited
use sqlx::{Result, SqlitePool, query};

// region: remove
async fn remove_all_of(pool: &SqlitePool, author: &str) -> Result<()> {
    query(format!("DELETE FROM books WHERE author = '{author}'"))
        .execute(pool)
        .await?;
    Ok(())
}
// endregion: remove

fn main() {
    let _ = remove_all_of;
}
