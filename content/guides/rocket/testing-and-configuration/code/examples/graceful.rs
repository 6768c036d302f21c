// expect exit 0
use rocket::fairing::AdHoc;
use rocket::tokio::io::{AsyncReadExt, AsyncWriteExt};
use rocket::tokio::net::TcpStream;
use rocket::tokio::runtime::Builder;
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

/// Sends a request over a socket and prints the last line of the response.
async fn ask(port: u16) -> std::io::Result<()> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).await?;
    let request = b"GET /slow HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    connection.write_all(request).await?;
    let mut response = String::new();
    connection.read_to_string(&mut response).await?;
    println!(
        "the caller reads: {}",
        response.lines().last().unwrap_or("")
    );
    Ok(())
}

/// On one thread, where nothing happens between two looks that `launch` takes.
fn main() {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(serve_and_call());
}

async fn serve_and_call() {
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
    rocket.attach(call).launch().await.unwrap();
    caller.await.unwrap().await.unwrap().unwrap();
    println!("launch has returned");
}
