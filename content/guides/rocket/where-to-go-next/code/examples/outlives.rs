// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};
use rocket_db_pools::sqlx::{query, query_scalar};
use rocket_db_pools::{Connection, Database, sqlx};

#[derive(Database)]
#[database("visits")]
struct Db(sqlx::SqlitePool);

#[get("/visit")]
async fn visit(mut db: Connection<Db>) -> String {
    for sql in [
        "CREATE TABLE IF NOT EXISTS visits (at TEXT)",
        "INSERT INTO visits VALUES (datetime())",
    ] {
        query(sql).execute(&mut **db).await.unwrap();
    }
    let count: i64 = query_scalar("SELECT count(*) FROM visits")
        .fetch_one(&mut **db)
        .await
        .unwrap();
    format!("visit {count}")
}

/// Starts a server with this database, visits it, and stops the server.
fn start_and_visit(url: &str) -> String {
    let configuration = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("databases.visits.url", url));
    let rocket = rocket::custom(configuration)
        .attach(Db::init())
        .mount("/", routes![visit]);
    let client = Client::tracked(rocket).unwrap();
    client.get("/visit").dispatch().into_string().unwrap()
}

fn main() {
    let folder = std::env::temp_dir().join(format!("visits-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    let file = format!("sqlite:{}", folder.join("visits.db").display());
    // region: starts
    for url in ["sqlite::memory:", &file] {
        let kind = if url == file {
            "in a file"
        } else {
            "in memory"
        };
        println!("{kind}: {}", start_and_visit(url));
        println!("{kind}: {}", start_and_visit(url));
    }
    // endregion: starts
    std::fs::remove_dir_all(folder).unwrap();
}
