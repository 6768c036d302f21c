// expect exit 0
//! Bodies that stop, bodies that drip, and a slow handler, with each of tower-http's two layers.
use std::net::SocketAddr;
use std::time::Duration;

use article_under_real_traffic::json::Json;
use article_under_real_traffic::socket::{head, rest, send, start, status};
use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use serde::Deserialize;
use tokio::io::AsyncWriteExt;
use tokio::time::sleep;
use tower_http::timeout::{RequestBodyDeadlineLayer, RequestBodyTimeoutLayer, TimeoutLayer};

#[derive(Deserialize)]
struct Book {
    title: String,
}

async fn ours(Json(book): Json<Book>) -> String {
    book.title
}

async fn by_axum(axum::Json(book): axum::Json<Book>) -> String {
    book.title
}

async fn slow(Json(_book): Json<Book>) {
    sleep(Duration::from_hours(1)).await;
}

fn routes() -> Router {
    Router::new()
        .route("/ours", post(ours))
        .route("/by-axum", post(by_axum))
        .route("/slow", post(slow))
}

// region: servers
fn servers() -> [(&'static str, Router); 2] {
    let two = Duration::from_secs(2);
    let request = TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, two * 3);
    let between = routes().layer(RequestBodyTimeoutLayer::new(two));
    let whole = routes().layer(RequestBodyDeadlineLayer::new(two));
    [
        ("RequestBodyTimeoutLayer", between.layer(request)),
        ("RequestBodyDeadlineLayer", whole.layer(request)),
    ]
}
// endregion: servers

const BODY: &str = r#"{"title":"Kindred, by Octavia E. Butler"}"#;

/// Sends half of a body, and nothing more.
async fn stops(address: SocketAddr, path: &str) -> String {
    let connection = send(address, &(request(path) + &BODY[..20])).await.unwrap();
    rest(connection).await
}

/// Sends a byte of the body every 80 ms, which takes over three seconds.
async fn drips(address: SocketAddr, path: &str) -> String {
    let mut connection = send(address, &request(path)).await.unwrap();
    for byte in BODY.as_bytes() {
        sleep(Duration::from_millis(80)).await;
        if connection.write_all(&[*byte]).await.is_err() {
            break;
        }
    }
    rest(connection).await
}

/// Sends all at once.
async fn whole(address: SocketAddr, path: &str) -> String {
    let connection = send(address, &(request(path) + BODY)).await.unwrap();
    rest(connection).await
}

fn request(path: &str) -> String {
    let length = BODY.len();
    let head = head("POST", path);
    format!("{head}content-type: application/json\r\ncontent-length: {length}\r\n\r\n")
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    for (name, app) in servers() {
        let address = start(app).await?;
        let (stopped, by_axum, dripped, slow) = tokio::join!(
            stops(address, "/ours"),
            stops(address, "/by-axum"),
            drips(address, "/ours"),
            whole(address, "/slow"),
        );
        println!("{name}");
        println!("  the body stops, our Json:    {}", status(&stopped));
        println!("  the body stops, axum's Json: {}", status(&by_axum));
        println!("  the body drips, our Json:    {}", status(&dripped));
        println!("  the handler is slow:         {}", status(&slow));
    }
    Ok(())
}
