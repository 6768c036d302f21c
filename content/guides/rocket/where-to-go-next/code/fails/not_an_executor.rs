// expect error[E0277]: the trait bound
use rocket::get;
use rocket_db_pools::sqlx::query_scalar;
use rocket_db_pools::{Connection, Database, sqlx};

#[derive(Database)]
#[database("books")]
struct Db(sqlx::SqlitePool);

// region: count
#[get("/count")]
async fn count(mut db: Connection<Db>) -> Option<String> {
    let count: i64 = query_scalar("SELECT count(*) FROM books")
        .fetch_one(&mut *db)
        .await
        .ok()?;
    Some(count.to_string())
}
// endregion: count

fn main() {
    let _routes = rocket::routes![count];
}
