// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};
use rocket_db_pools::{Connection, Database, sqlx};

#[derive(Database)]
#[database("books")]
struct Db(sqlx::SqlitePool);

// region: handlers
#[get("/one")]
fn one(_db: Connection<Db>) -> &'static str {
    "one connection"
}

#[get("/two")]
fn two(_db: Connection<Db>, _another: Connection<Db>) -> &'static str {
    "two connections"
}
// endregion: handlers

fn main() {
    // region: pool
    let configuration = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("databases.books.url", "sqlite::memory:"))
        .merge(("databases.books.max_connections", 1))
        .merge(("databases.books.connect_timeout", 1));
    // endregion: pool
    let rocket = rocket::custom(configuration)
        .attach(Db::init())
        .mount("/", routes![one, two]);
    let client = Client::tracked(rocket).unwrap();
    for path in ["/one", "/two"] {
        println!("{path}: {}", client.get(path).dispatch().status());
    }
}
