// expect exit 0
//! Two requests an hour, five callers, each on a connection of its own.
use std::net::SocketAddr;
use std::time::Duration;

use article_under_real_traffic::socket::{head, rest, send, status};
use axum::error_handling::HandleErrorLayer;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{BoxError, Router};
use tokio::net::TcpListener;
use tokio::time::timeout;
use tower::ServiceBuilder;
use tower::buffer::BufferLayer;
use tower::limit::RateLimitLayer;
use tower::load_shed::LoadShedLayer;

async fn refuse(_: BoxError) -> StatusCode {
    StatusCode::SERVICE_UNAVAILABLE
}

// region: limited
fn limited() -> Router {
    let two_an_hour = ServiceBuilder::new()
        .layer(HandleErrorLayer::new(refuse))
        .layer(LoadShedLayer::new())
        .layer(BufferLayer::<Request>::new(1))
        .layer(RateLimitLayer::new(2, Duration::from_hours(1)));
    Router::new()
        .route("/report", get(async || "a report"))
        .layer(two_an_hour)
}
// endregion: limited

/// The status, or `waits` where there is none within a second.
async fn ask(address: SocketAddr) -> String {
    let connection = send(address, &(head("GET", "/report") + "\r\n")).await;
    let connection = connection.unwrap();
    let response = tokio::spawn(rest(connection));
    match timeout(Duration::from_secs(1), response).await {
        Ok(response) => status(&response.unwrap()).to_owned(),
        Err(_) => "waits".to_owned(),
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    // region: servers
    let servers = [
        ("limited()", limited()),
        ("limited().with_state(())", limited().with_state(())),
    ];
    for (name, app) in servers {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        tokio::spawn(async { axum::serve(listener, app).await });
        // endregion: servers
        print!("{name}:");
        for _ in 1..=5 {
            print!(" {}", ask(address).await);
        }
        println!();
    }
    Ok(())
}
