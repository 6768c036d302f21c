// expect exit 0
use axum::Router;
use axum::routing::get;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;
use tokio::net::TcpListener;

// region: serve-both
async fn serve_both(public: TcpListener, admin: TcpListener) -> std::io::Result<()> {
    axum::serve(public, app()).await?;
    axum::serve(admin, app()).await
}
// endregion: serve-both

fn app() -> Router {
    Router::new().route("/health", get("ok"))
}

fn ask(address: SocketAddr) -> &'static str {
    let Ok(mut connection) = TcpStream::connect(address) else {
        return "refused";
    };
    connection
        .set_read_timeout(Some(Duration::from_secs(1)))
        .unwrap();
    connection
        .write_all(b"GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n")
        .unwrap();
    match connection.read(&mut [0; 512]) {
        Ok(0) => "closed",
        Ok(_) => "answered",
        Err(_) => "silent",
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let public = TcpListener::bind("127.0.0.1:0").await?;
    let admin = TcpListener::bind("127.0.0.1:0").await?;
    let addresses = [public.local_addr()?, admin.local_addr()?];

    tokio::spawn(serve_both(public, admin));
    let [public, admin] = tokio::task::spawn_blocking(move || addresses.map(ask)).await?;
    println!("public: {public}");
    println!("admin: {admin}");
    Ok(())
}
