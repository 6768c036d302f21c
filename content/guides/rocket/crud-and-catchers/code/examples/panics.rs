// expect exit 0
use rocket::fairing::AdHoc;
use rocket::response::stream::TextStream;
use rocket::tokio::io::{AsyncReadExt, AsyncWriteExt};
use rocket::tokio::net::TcpStream;
use rocket::{catch, catchers, get, routes};

// region: handlers
const TITLES: [&str; 2] = ["Kindred", "Emma"];

#[get("/<index>")]
fn title(index: usize) -> &'static str {
    TITLES[index]
}

#[get("/all")]
fn all() -> TextStream![&'static str] {
    TextStream! {
        for index in [0, 1, 2] {
            yield TITLES[index];
        }
    }
}

fn agents() -> AdHoc {
    AdHoc::on_response("agents", |request, response| {
        Box::pin(async move {
            let agent = request.headers().get_one("user-agent").unwrap();
            response.set_raw_header("x-agent", agent.to_owned());
        })
    })
}

#[catch(500)]
fn broken() -> &'static str {
    "something went wrong on our side"
}
// endregion: handlers

/// Sends a request over a socket, and prints the status line and the body of the response.
async fn ask(port: u16, path: &str, more: &str) -> std::io::Result<()> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).await?;
    let head = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{more}\r\n");
    connection.write_all(head.as_bytes()).await?;
    let mut response = String::new();
    connection.read_to_string(&mut response).await?;
    match response.split_once("\r\n\r\n") {
        Some((head, body)) => println!("{path}: {} {body:?}", head.lines().next().unwrap()),
        None => println!("{path} without user-agent: {} bytes", response.len()),
    }
    Ok(())
}

#[rocket::main]
async fn main() -> Result<(), Box<rocket::Error>> {
    std::panic::set_hook(Box::new(|_| {}));
    let figment = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("address", "127.0.0.1"))
        .merge(("port", 0));
    let ask_and_stop = AdHoc::on_liftoff("ask", |rocket| {
        let (port, shutdown) = (rocket.config().port, rocket.shutdown());
        Box::pin(async move {
            rocket::tokio::spawn(async move {
                let agent = "user-agent: a-program\r\n";
                for (path, more) in [("/1", agent), ("/2", agent), ("/all", agent), ("/1", "")] {
                    ask(port, path, more).await.unwrap();
                }
                shutdown.notify();
            });
        })
    });
    rocket::custom(figment)
        .mount("/", routes![title, all])
        .register("/", catchers![broken])
        .attach(agents())
        .attach(ask_and_stop)
        .launch()
        .await?;
    Ok(())
}
