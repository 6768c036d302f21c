// expect exit 0
use rocket::fairing::AdHoc;
use rocket::http::Status;
use rocket::tokio::io::{AsyncReadExt, AsyncWriteExt};
use rocket::tokio::net::TcpStream;
use rocket::tokio::spawn;
use rocket::tokio::sync::oneshot;
use rocket::tokio::time::{Duration, sleep};
use rocket::{get, post, routes};
use rocket_db_pools::{Connection, Database, sqlx};

#[derive(Database)]
#[database("books")]
struct Db(sqlx::SqlitePool);

// region: handlers
#[post("/guard", data = "<body>")]
fn guard(body: String, _db: Connection<Db>) -> String {
    body
}

#[post("/later", data = "<body>")]
async fn later(body: String, db: &Db) -> Result<String, Status> {
    let _connection = db.acquire().await.map_err(|_| Status::ServiceUnavailable)?;
    Ok(body)
}

#[get("/read")]
fn read(_db: Connection<Db>) -> &'static str {
    "a connection was free"
}
// endregion: handlers

/// Sends half a body to this path, and meanwhile asks for `/read` with a second client.
async fn read_during(path: &str, port: u16) -> String {
    let mut slow = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let half = format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 40\r\n\r\n{}",
        "a".repeat(20)
    );
    slow.write_all(half.as_bytes()).await.unwrap();
    sleep(Duration::from_millis(300)).await;

    let mut other = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let request = "GET /read HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    other.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    other.read_to_string(&mut response).await.unwrap();
    let status_line = response.lines().next().unwrap();
    status_line.trim_start_matches("HTTP/1.1 ").to_owned()
}

#[rocket::main]
async fn main() {
    let configuration = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("port", 0))
        .merge(("shutdown.grace", 0))
        .merge(("shutdown.mercy", 0))
        .merge(("databases.books.url", "sqlite::memory:"))
        .merge(("databases.books.max_connections", 1))
        .merge(("databases.books.connect_timeout", 1));
    let (up, is_up) = oneshot::channel();
    let told = AdHoc::on_liftoff("told", |rocket| {
        Box::pin(async move { up.send((rocket.config().port, rocket.shutdown())).unwrap() })
    });
    let rocket = rocket::custom(configuration)
        .attach(Db::init())
        .attach(told)
        .mount("/", routes![guard, later, read]);
    let server = spawn(rocket.launch());
    let (port, shutdown) = is_up.await.unwrap();
    for path in ["/guard", "/later"] {
        println!(
            "half a body to {path}, then GET /read: {}",
            read_during(path, port).await
        );
    }
    shutdown.notify();
    let _ = server.await.unwrap();
}
