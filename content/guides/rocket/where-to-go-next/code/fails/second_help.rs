// expect error[E0277]: the `?` operator can only be applied
// region: count
use rocket::futures::TryFutureExt;
use rocket::get;
use rocket_db_pools::sqlx::query_scalar;
use rocket_db_pools::{Connection, Database, sqlx};

#[derive(Database)]
#[database("books")]
struct Db(sqlx::SqlitePool);

#[get("/count")]
async fn count(mut db: Connection<Db>) -> Result<String, String> {
    let count: i64 = query_scalar("SELECT count(*) FROM books")
        .fetch_one(&mut **db)
        .map_err(|error| error.to_string())?;
    Ok(count.to_string())
}
// endregion: count

fn main() {
    let _routes = rocket::routes![count];
}
