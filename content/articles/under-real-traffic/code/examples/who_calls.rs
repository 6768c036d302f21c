// expect exit 0
//! The same three requests, through one proxy of ours, to whoever wants to know the client's address.
use std::net::{IpAddr, SocketAddr};

use article_under_real_traffic::caller::client_ip;
use article_under_real_traffic::socket::{head, rest, send, start};
use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, HeaderValue};
use axum::routing::get;
use rocket::fairing::AdHoc;
use tokio::sync::oneshot;

async fn peer(ConnectInfo(peer): ConnectInfo<SocketAddr>) -> String {
    peer.ip().to_string()
}

async fn first(headers: HeaderMap) -> String {
    let line = headers["x-forwarded-for"].to_str().unwrap();
    line.split(',').take(1).collect()
}

async fn last_trusted(ConnectInfo(peer): ConnectInfo<SocketAddr>, headers: HeaderMap) -> String {
    let lines = headers.get_all("x-forwarded-for").iter();
    let ip = client_ip(peer.ip(), lines.map(HeaderValue::as_bytes), 1);
    ip.map_or_else(|| "none".to_owned(), |ip| ip.to_string())
}

#[rocket::get("/")]
fn rocket_default(ip: IpAddr) -> String {
    ip.to_string()
}

async fn start_rocket() -> SocketAddr {
    let figment = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("port", 0));
    let (started, port) = oneshot::channel();
    let started = AdHoc::on_liftoff("started", |rocket| {
        let _ = started.send(rocket.config().port);
        Box::pin(async {})
    });
    let rocket = rocket::custom(figment)
        .mount("/", rocket::routes![rocket_default])
        .attach(started);
    tokio::spawn(rocket.launch());
    ([127, 0, 0, 1], port.await.unwrap()).into()
}

async fn ask(address: SocketAddr, path: &str, headers: &str) -> String {
    let request = format!("{}{headers}\r\n", head("GET", path));
    let response = rest(send(address, &request).await.unwrap()).await;
    response.lines().last().unwrap_or_default().to_owned()
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = Router::new()
        .route("/peer", get(peer))
        .route("/first", get(first))
        .route("/last-trusted", get(last_trusted));
    let axum = start(app).await?;
    let rocket = start_rocket().await;
    // region: requests
    let requests = [
        ("honest", "x-forwarded-for: 203.0.113.9\r\n"),
        (
            "forged",
            "x-real-ip: 10.0.0.1\r\nx-forwarded-for: 10.0.0.1, 203.0.113.9\r\n",
        ),
        (
            "past the proxy",
            "x-real-ip: 10.0.0.1\r\nx-forwarded-for: 10.0.0.1\r\n",
        ),
    ];
    // endregion: requests
    for (name, headers) in requests {
        println!("{name}");
        println!("  ConnectInfo:      {}", ask(axum, "/peer", headers).await);
        println!("  first entry:      {}", ask(axum, "/first", headers).await);
        let last = ask(axum, "/last-trusted", headers).await;
        println!("  last trusted hop: {last}");
        println!("  Rocket's IpAddr:  {}", ask(rocket, "/", headers).await);
    }
    std::process::exit(0);
}
