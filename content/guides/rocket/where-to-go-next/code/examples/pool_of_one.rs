// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};
use rocket_db_pools::{Connection, Database, sqlx};

#[derive(Database)]
#[database("books")]
struct Db(sqlx::SqlitePool);

// region: two
#[get("/move")]
fn move_book(_from: Connection<Db>, _to: Connection<Db>) -> &'static str {
    "moved"
}
// endregion: two

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
