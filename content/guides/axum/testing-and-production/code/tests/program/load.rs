//! Keeps the program itself busy, and looks at its memory.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST, LOCATION};
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::server::Server;

const CONNECTIONS: usize = 64;
/// A book is made, read, replaced and deleted.
const REQUESTS_A_BOOK: usize = 4;
const BODY: &str = r#"{"title":"Kindred","author":"Octavia E. Butler","year":1979}"#;

type Connection = SendRequest<Full<Bytes>>;

// region: test
#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_requests_are_answered_and_leave_nothing_behind() {
    let server = Server::start("warn");
    let mut connections = JoinSet::new();
    for _ in 0..CONNECTIONS {
        connections.spawn(connect(server.address.clone()));
    }
    let mut connections = connections.join_all().await;

    send(&mut connections, 2_000).await;
    let warm = memory_of(&server);
    let started = Instant::now();
    send(&mut connections, 10_000).await;
    let took = started.elapsed();

    println!("10000 requests over {CONNECTIONS} connections, each answered as it should be");
    if let (Some(before), Some(after)) = (warm, memory_of(&server)) {
        if std::env::var_os("FIGURES").is_some() {
            println!("took {took:?}; {before} KiB of memory before, {after} KiB after");
        }
        assert!(
            after < before + 2_048,
            "memory grew from {before} KiB to {after} KiB"
        );
        println!("the server's memory grew by less than 2 MiB");
    }
}
// endregion: test

// region: send
/// Sends requests over all connections at the same time, until so many are answered.
async fn send(connections: &mut Vec<Connection>, requests: usize) {
    let begun = Arc::new(AtomicUsize::new(0));
    let mut tasks = JoinSet::new();
    for mut connection in connections.drain(..) {
        let begun = begun.clone();
        tasks.spawn(async move {
            while begun.fetch_add(REQUESTS_A_BOOK, Ordering::Relaxed) < requests {
                use_a_book(&mut connection).await;
            }
            connection
        });
    }
    *connections = tasks.join_all().await;
}

async fn use_a_book(connection: &mut Connection) {
    let created = ask(connection, "POST", "/books", BODY).await;
    assert_eq!(created.status(), StatusCode::CREATED);
    let path = created.headers()[LOCATION].to_str().unwrap();
    for (method, body, expected) in [
        ("GET", "", StatusCode::OK),
        ("PUT", BODY, StatusCode::OK),
        ("DELETE", "", StatusCode::NO_CONTENT),
    ] {
        let answer = ask(connection, method, path, body).await;
        assert_eq!(answer.status(), expected, "{method} {path}");
    }
}
// endregion: send

async fn connect(address: String) -> Connection {
    let stream = TcpStream::connect(address).await.unwrap();
    let (sender, connection) = handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    sender
}

async fn ask(
    connection: &mut Connection,
    method: &str,
    path: &str,
    body: &'static str,
) -> Response<()> {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(HOST, "books")
        .header(AUTHORIZATION, "Bearer a-key")
        .header(CONTENT_TYPE, "application/json")
        .body(Full::from(body))
        .unwrap();
    connection.ready().await.unwrap();
    let (head, body) = connection.send_request(request).await.unwrap().into_parts();
    body.collect().await.unwrap();
    Response::from_parts(head, ())
}

/// How much of the machine's memory a process occupies, in KiB, where Linux tells.
fn memory_of(server: &Server) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
