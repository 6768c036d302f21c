// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::{get, routes};
use rocket_db_pools::{Connection, Database, sqlx};

#[derive(Database)]
#[database("books")]
struct Db(sqlx::SqlitePool);

// region: handler
#[get("/move")]
async fn move_book(from: Connection<Db>, db: &Db) -> Result<&'static str, Status> {
    drop(from);
    match db.acquire().await {
        Ok(_to) => Ok("moved"),
        Err(_) => Err(Status::ServiceUnavailable),
    }
}
// endregion: handler

fn main() {
    let configuration = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("databases.books.url", "sqlite::memory:"))
        .merge(("databases.books.max_connections", 1))
        .merge(("databases.books.connect_timeout", 1));
    let rocket = rocket::custom(configuration)
        .attach(Db::init())
        .mount("/", routes![move_book]);
    let client = Client::tracked(rocket).unwrap();
    println!("{}", client.get("/move").dispatch().status().code);
}
