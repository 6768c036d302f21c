// expect exit 0
use std::error::Error;

use rocket::fairing::{self, AdHoc};
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::{Build, Rocket, State, get, routes};
use rocket_db_pools::sqlx::{self, SqlitePool, query_scalar};

// region: connect
async fn connect(rocket: Rocket<Build>) -> fairing::Result {
    match open(&rocket).await {
        Ok(pool) => Ok(rocket.manage(pool)),
        Err(error) => {
            eprintln!("no pool: {error}");
            Err(rocket)
        }
    }
}

async fn open(rocket: &Rocket<Build>) -> Result<SqlitePool, Box<dyn Error + Send + Sync>> {
    let url: String = rocket.figment().extract_inner("database_url")?;
    Ok(SqlitePool::connect(&url).await?)
}
// endregion: connect

// region: handler
#[get("/half/<number>")]
async fn half(number: i64, pool: &State<SqlitePool>) -> Result<String, Status> {
    let half: i64 = query_scalar("SELECT ? / 2")
        .bind(number)
        .fetch_one(pool.inner())
        .await
        .map_err(failed)?;
    Ok(half.to_string())
}

fn failed(error: sqlx::Error) -> Status {
    eprintln!("the query failed: {error}");
    Status::InternalServerError
}
// endregion: handler

fn main() {
    let configuration = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("database_url", "sqlite::memory:"));
    let rocket = rocket::custom(configuration)
        .attach(AdHoc::try_on_ignite("pool", connect))
        .mount("/", routes![half]);
    let client = Client::tracked(rocket).unwrap();
    println!(
        "{}",
        client.get("/half/84").dispatch().into_string().unwrap()
    );
}
