// expect exit 0
use rocket::fairing::AdHoc;
use rocket::tokio::io::{AsyncReadExt, AsyncWriteExt};
use rocket::tokio::net::TcpStream;
use rocket::tokio::runtime::Builder;
use rocket::{get, routes};

// region: panics
#[get("/handler")]
fn handler() {
    panic!("in the handler");
}

#[get("/hook")]
fn sound() -> &'static str {
    "fine"
}

fn fragile() -> AdHoc {
    AdHoc::on_response("fragile", |request, _| {
        Box::pin(async move {
            assert!(request.uri().path() != "/hook", "in the hook");
        })
    })
}
// endregion: panics

/// Sends a request over a socket and prints how the response begins, and its length.
async fn ask(port: u16, path: &str) -> std::io::Result<()> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).await?;
    let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    connection.read_to_string(&mut response).await?;
    match response.lines().next() {
        Some(status) => println!("{path}: {status}"),
        None => println!("{path}: {} bytes", response.len()),
    }
    Ok(())
}

async fn serve_and_ask() {
    let config = rocket::Config::figment()
        .select(rocket::Config::RELEASE_PROFILE)
        .merge(("log_level", "off"))
        .merge(("port", 0));
    let ask_and_stop = AdHoc::on_liftoff("ask", |rocket| {
        let (port, shutdown) = (rocket.config().port, rocket.shutdown());
        Box::pin(async move {
            rocket::tokio::spawn(async move {
                for path in ["/handler", "/hook", "/nowhere"] {
                    ask(port, path).await.unwrap();
                }
                shutdown.notify();
            });
        })
    });
    let rocket = rocket::custom(config)
        .mount("/", routes![handler, sound])
        .attach(fragile());
    rocket.attach(ask_and_stop).launch().await.unwrap();
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(serve_and_ask());
}
