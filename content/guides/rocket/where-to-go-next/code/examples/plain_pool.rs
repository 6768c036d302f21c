// expect exit 0
use rocket::fairing::{self, AdHoc};
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::{Build, Rocket, State, get, routes};
use rocket_db_pools::sqlx::{SqlitePool, query_scalar};

// region: connect
async fn connect(rocket: Rocket<Build>) -> fairing::Result {
    let url: Result<String, _> = rocket.figment().extract_inner("database_url");
    match url {
        Ok(url) => match SqlitePool::connect(&url).await {
            Ok(pool) => Ok(rocket.manage(pool)),
            Err(_) => Err(rocket),
        },
        Err(_) => Err(rocket),
    }
}
// endregion: connect

// region: handler
#[get("/half/<number>")]
async fn half(number: i64, pool: &State<SqlitePool>) -> Result<String, Status> {
    let half: i64 = query_scalar("SELECT ? / 2")
        .bind(number)
        .fetch_one(pool.inner())
        .await
        .map_err(|_| Status::InternalServerError)?;
    Ok(half.to_string())
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
