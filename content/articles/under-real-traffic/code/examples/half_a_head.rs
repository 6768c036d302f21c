// expect exit 0
//! Half a head, and then nothing. Who closes the connection?
use std::net::SocketAddr;
use std::time::Duration;

use article_under_real_traffic::socket::{rest, send, start};
use axum::Router;
use axum::routing::get;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::time::timeout;

fn app() -> Router {
    Router::new().route("/", get(async || "ok"))
}

// region: serve
/// An accept loop of our own, which closes a connection whose head takes a second to come.
async fn serve(listener: TcpListener, app: Router) -> std::io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        let service = TowerToHyperService::new(app.clone());
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(Duration::from_secs(1))
            .serve_connection(TokioIo::new(stream), service);
        tokio::spawn(connection);
    }
}
// endregion: serve

async fn start_own() -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener, app()));
    Ok(address)
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    for (name, address) in [
        ("axum::serve", start(app()).await?),
        ("our loop", start_own().await?),
    ] {
        let connection = send(address, "GET / HTTP/1.1\r\nhost:").await?;
        match timeout(Duration::from_secs(5), rest(connection)).await {
            Err(_) => println!("{name}: open after five seconds"),
            Ok(response) => println!("{name}: closed, after {response:?}"),
        }
    }
    Ok(())
}
