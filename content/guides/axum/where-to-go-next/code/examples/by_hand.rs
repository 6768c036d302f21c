// expect exit 0
use axum::Router;
use axum::routing::get;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use std::io;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = Router::new().route("/health", get("ok"));
    tokio::spawn(serve(listener, app));

    let mut client = TcpStream::connect(address).await?;
    client
        .write_all(b"GET /health HTTP/1.1\r\nhost: books\r\nconnection: close\r\n\r\n")
        .await?;
    let mut response = String::new();
    client.read_to_string(&mut response).await?;

    for line in response.lines().filter(|line| !line.starts_with("date:")) {
        println!("{line}");
    }
    Ok(())
}

// region: serve
async fn serve(listener: TcpListener, app: Router) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        let service = TowerToHyperService::new(app.clone());

        tokio::spawn(async move {
            let connection = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
            if let Err(error) = connection {
                eprintln!("a connection ended early: {error}");
            }
        });
    }
}
// endregion: serve
