// expect exit 0
use axum::Router;
use axum::routing::get;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

// region: serve
async fn serve(listener: TcpListener, app: Router) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        let service = TowerToHyperService::new(app.clone());

        let connection = http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service)
            .await;
        if let Err(error) = connection {
            eprintln!("a connection ended early: {error}");
        }
    }
}
// endregion: serve

async fn ask(client: &mut TcpStream) -> io::Result<u8> {
    let request = b"GET /health HTTP/1.1\r\nhost: books\r\n\r\n";
    client.write_all(request).await?;
    client.read_u8().await
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = Router::new().route("/health", get("ok"));
    tokio::spawn(serve(listener, app));

    let mut clients = Vec::new();
    for _ in 0..2 {
        let Ok(mut client) = TcpStream::connect(address).await else {
            println!("refused");
            continue;
        };
        let outcome = match timeout(Duration::from_millis(500), ask(&mut client)).await {
            Ok(Ok(_)) => "answered",
            Ok(Err(_)) => "closed",
            Err(_) => "waiting",
        };
        println!("{outcome}");
        clients.push(client);
    }
    Ok(())
}
