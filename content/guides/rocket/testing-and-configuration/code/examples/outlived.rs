// expect exit 0
use rocket::fairing::AdHoc;
use rocket::tokio::io::{AsyncReadExt, AsyncWriteExt};
use rocket::tokio::net::TcpStream;
use rocket::tokio::runtime::Builder;
use rocket::tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use rocket::tokio::time::{Duration, sleep};
use rocket::{Shutdown, State, get, routes};

// region: slow
#[get("/slow/<millis>")]
async fn slow(millis: u64, shutdown: Shutdown, ended: &State<UnboundedSender<()>>) -> &'static str {
    shutdown.notify();
    sleep(Duration::from_millis(millis)).await;
    let _ = ended.send(());
    "late, and whole"
}
// endregion: slow

/// Sends a request over a socket and returns the last line of the response.
async fn ask(port: u16, millis: u64) -> std::io::Result<String> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).await?;
    let request = format!("GET /slow/{millis} HTTP/1.1\r\nhost: localhost\r\n\r\n");
    connection.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    connection.read_to_string(&mut response).await?;
    Ok(response.lines().last().unwrap_or("nothing").to_owned())
}

/// Serves one request on one thread and tells what became of it.
fn outcome(millis: u64) -> String {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(serve_and_call(millis))
}

async fn serve_and_call(millis: u64) -> String {
    // region: settings
    let config = rocket::Config::figment()
        .merge(("shutdown.grace", 1))
        .merge(("shutdown.mercy", 0))
        // endregion: settings
        .merge(("log_level", "off"))
        .merge(("port", 0));
    let (ended, mut ends) = unbounded_channel();
    let (started, caller) = rocket::tokio::sync::oneshot::channel();
    let call = AdHoc::on_liftoff("call", move |rocket| {
        let port = rocket.config().port;
        Box::pin(async move {
            let _ = started.send(rocket::tokio::spawn(ask(port, millis)));
        })
    });
    let rocket = rocket::custom(config)
        .manage(ended)
        .mount("/", routes![slow]);
    let launch = match rocket.attach(call).launch().await {
        Ok(_) => "Ok".to_owned(),
        Err(error) => format!("Err: {error}"),
    };
    let handler = match ends.try_recv() {
        Ok(()) => "has ended",
        Err(_) => "still runs",
    };
    let read = caller.await.unwrap().await.unwrap().unwrap();
    format!("caller reads: {read}; launch: {launch}; handler: {handler}")
}

fn main() {
    // region: runs
    for millis in [300, 1500, 4000] {
        println!("{millis} ms: {}", outcome(millis));
    }
    // endregion: runs
}
