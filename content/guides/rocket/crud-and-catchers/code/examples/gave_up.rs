// expect exit 0
use rocket::fairing::AdHoc;
use rocket::tokio::io::{AsyncReadExt, AsyncWriteExt};
use rocket::tokio::net::TcpStream;
use rocket::tokio::sync::Notify;
use rocket::tokio::time::sleep;
use rocket::{State, post, routes};
use std::sync::Mutex;
use std::time::Duration;

static STARTED: Notify = Notify::const_new();

// region: handler
#[post("/books")]
async fn create(books: &State<Mutex<Vec<&str>>>) -> String {
    STARTED.notify_one();
    sleep(Duration::from_millis(300)).await;
    let mut books = books.lock().unwrap();
    books.push("Kindred");
    format!("{} on the shelf", books.len())
}
// endregion: handler

async fn post_a_book(port: u16) -> std::io::Result<TcpStream> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).await?;
    let request = "POST /books HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    connection.write_all(request.as_bytes()).await?;
    Ok(connection)
}

// region: caller
async fn give_up_and_retry(port: u16) -> std::io::Result<String> {
    let first = post_a_book(port).await?;
    STARTED.notified().await;
    sleep(Duration::from_millis(50)).await;
    drop(first); // closes the connection

    let mut second = post_a_book(port).await?;
    let mut response = String::new();
    second.read_to_string(&mut response).await?;
    Ok(response)
}
// endregion: caller

#[rocket::main]
async fn main() -> Result<(), Box<rocket::Error>> {
    let figment = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("address", "127.0.0.1"))
        .merge(("port", 0));
    let call = AdHoc::on_liftoff("call", |rocket| {
        let (port, shutdown) = (rocket.config().port, rocket.shutdown());
        Box::pin(async move {
            rocket::tokio::spawn(async move {
                let response = give_up_and_retry(port).await.unwrap();
                println!("{}", response.lines().last().unwrap());
                shutdown.notify();
            });
        })
    });
    rocket::custom(figment)
        .manage(Mutex::new(Vec::<&str>::new()))
        .mount("/", routes![create])
        .attach(call)
        .launch()
        .await?;
    Ok(())
}
