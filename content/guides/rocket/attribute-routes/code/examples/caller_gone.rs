// expect exit 0
use rocket::fairing::AdHoc;
use rocket::tokio::io::AsyncWriteExt;
use rocket::tokio::net::TcpStream;
use rocket::tokio::sync::Notify;
use rocket::tokio::time::sleep;
use rocket::{Shutdown, get, routes};
use std::time::Duration;

static STARTED: Notify = Notify::const_new();
static FINISHED: Notify = Notify::const_new();

// region: report
#[get("/report")]
async fn report() -> &'static str {
    println!("the handler has started");
    STARTED.notify_one();
    sleep(Duration::from_millis(500)).await;
    println!("the handler has finished");
    FINISHED.notify_one();
    "done"
}
// endregion: report

/// Sends a request and closes the connection while the handler runs.
async fn call_and_leave(port: u16, shutdown: Shutdown) {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let request = "GET /report HTTP/1.1\r\nhost: books.example\r\n\r\n";
    connection.write_all(request.as_bytes()).await.unwrap();
    STARTED.notified().await;
    drop(connection);
    println!("the caller has gone");
    FINISHED.notified().await;
    shutdown.notify();
}

#[rocket::main]
async fn main() -> Result<(), Box<rocket::Error>> {
    let figment = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("address", "127.0.0.1"))
        .merge(("port", 0));
    let liftoff = AdHoc::on_liftoff("call and leave", |rocket| {
        let (port, shutdown) = (rocket.config().port, rocket.shutdown());
        Box::pin(async move {
            rocket::tokio::spawn(call_and_leave(port, shutdown));
        })
    });
    rocket::custom(figment)
        .mount("/", routes![report])
        .attach(liftoff)
        .launch()
        .await?;
    Ok(())
}
