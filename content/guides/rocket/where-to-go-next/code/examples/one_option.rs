// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};
use rocket_db_pools::sqlx::query_scalar;
use rocket_db_pools::{Connection, Database, sqlx};

#[derive(Database)]
#[database("books")]
struct Db(sqlx::SqlitePool);

// region: title
#[get("/books/<id>/title")]
async fn title(id: i64, mut db: Connection<Db>) -> Option<String> {
    query_scalar("SELECT title FROM books WHERE id = ?")
        .bind(id)
        .fetch_one(&mut **db)
        .await
        .ok()
}
// endregion: title

fn main() {
    let configuration = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("databases.books.url", "sqlite::memory:"));
    let rocket = rocket::custom(configuration)
        .attach(Db::init())
        .mount("/", routes![title]);
    let client = Client::tracked(rocket).unwrap();
    println!("{}", client.get("/books/1/title").dispatch().status().code);
}
