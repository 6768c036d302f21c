// expect exit 0
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use std::io::Result;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceBuilder;

// region: layers
async fn a(request: Request, next: Next) -> Response {
    println!("  a sees the request");
    let response = next.run(request).await;
    println!("  a sees the response");
    response
}

async fn b(request: Request, next: Next) -> Response {
    println!("  b sees the request");
    let response = next.run(request).await;
    println!("  b sees the response");
    response
}

async fn handler() {
    println!("  the handler runs");
}
// endregion: layers

// region: chained
fn chained() -> Router {
    Router::new()
        .route("/", get(handler))
        .layer(from_fn(a))
        .layer(from_fn(b))
}
// endregion: chained

// region: builder
fn with_builder() -> Router {
    let layers = ServiceBuilder::new().layer(from_fn(a)).layer(from_fn(b));
    Router::new().route("/", get(handler)).layer(layers)
}
// endregion: builder

/// Serves on a socket and sends one request to it.
async fn ask(app: Router) -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut caller = TcpStream::connect(listener.local_addr()?).await?;
    tokio::spawn(async { axum::serve(listener, app).await });

    caller
        .write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        .await?;
    caller.read_to_string(&mut String::new()).await?;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    println!(".layer(a).layer(b)");
    ask(chained()).await?;
    println!("ServiceBuilder::new().layer(a).layer(b)");
    ask(with_builder()).await
}
