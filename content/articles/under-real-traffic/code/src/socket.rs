//! A caller on a real socket, for the examples and the tests.

use std::io;
use std::net::SocketAddr;

use axum::Router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Serves an axum app on a free port.
///
/// # Errors
/// Where there is no free port.
pub async fn start(app: Router) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async { axum::serve(listener, app).await });
    Ok(address)
}

/// Connects and sends some bytes, which may be less than a request.
///
/// # Errors
/// Where nobody listens.
pub async fn send(address: SocketAddr, bytes: &str) -> io::Result<TcpStream> {
    let mut connection = TcpStream::connect(address).await?;
    connection.write_all(bytes.as_bytes()).await?;
    Ok(connection)
}

/// Reads what the server sends until it closes the connection.
pub async fn rest(mut connection: TcpStream) -> String {
    let mut response = Vec::new();
    // A server that refuses a body may reset the connection after its response.
    let _ = connection.read_to_end(&mut response).await;
    String::from_utf8_lossy(&response).into_owned()
}

/// The status in a response, or `none`.
pub fn status(response: &str) -> &str {
    response.split(' ').nth(1).unwrap_or("none")
}

/// The head of a request that asks the server to close the connection, without the empty line.
pub fn head(method: &str, path: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nhost: books.example\r\nconnection: close\r\n")
}
