// expect exit 0
use rocket::fairing::AdHoc;
use rocket::tokio::io::{AsyncReadExt, AsyncWriteExt};
use rocket::tokio::net::TcpStream;
use rocket::tokio::time::{Duration, sleep};
use rocket::{Shutdown, get, routes};

// region: slow
#[get("/slow")]
async fn slow(shutdown: Shutdown) -> &'static str {
    println!("the handler asks for the shutdown");
    shutdown.notify();
    sleep(Duration::from_millis(100)).await;
    println!("the handler is done");
    "late, and whole"
}
// endregion: slow

/// Sends a request over a socket and prints the last line of the reply.
async fn ask(port: u16) -> std::io::Result<()> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).await?;
    let request = b"GET /slow HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    connection.write_all(request).await?;
    let mut reply = String::new();
    connection.read_to_string(&mut reply).await?;
    println!("the caller reads: {}", reply.lines().last().unwrap_or(""));
    Ok(())
}

#[rocket::main]
async fn main() {
    let config = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("port", 0));
    let (started, caller) = rocket::tokio::sync::oneshot::channel();
    let call = AdHoc::on_liftoff("call", |rocket| {
        let port = rocket.config().port;
        Box::pin(async move {
            let _ = started.send(rocket::tokio::spawn(ask(port)));
        })
    });
    let rocket = rocket::custom(config).mount("/", routes![slow]);
    // Where a connection is slow to let go of the server, launch calls that an error.
    let _ = rocket.attach(call).launch().await;
    caller.await.unwrap().await.unwrap().unwrap();
    println!("launch has returned");
}
