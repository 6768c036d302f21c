// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::routing::get;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

static CLONES: AtomicU64 = AtomicU64::new(0);

// region: counted
struct Counted;

impl Clone for Counted {
    fn clone(&self) -> Self {
        CLONES.fetch_add(1, Ordering::Relaxed);
        Self
    }
}

async fn ok(State(_counted): State<Counted>) -> &'static str {
    "ok"
}

fn app() -> Router {
    Router::new()
        .route("/health", get(ok))
        .route("/ready", get(ok))
        .with_state(Counted)
}
// endregion: counted

fn report(what: &str) {
    println!("{what}: {}", CLONES.swap(0, Ordering::Relaxed));
}

async fn ask(client: &mut TcpStream) -> io::Result<()> {
    let request = b"GET /health HTTP/1.1\r\nhost: books\r\n\r\n";
    client.write_all(request).await?;
    let mut response = Vec::new();
    while !response.ends_with(b"\r\n\r\nok") {
        response.push(client.read_u8().await?);
    }
    Ok(())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let app = app();
    CLONES.store(0, Ordering::Relaxed);

    let clones: Vec<Router> = (0..1000).map(|_| app.clone()).collect();
    report("1000 clones of the router");
    drop(clones);

    let request = Request::get("/health").body(Body::empty()).unwrap();
    app.clone().oneshot(request).await.unwrap();
    report("a request");

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut client = TcpStream::connect(listener.local_addr()?).await?;
    tokio::spawn(async { axum::serve(listener, app).await });
    ask(&mut client).await?;
    report("axum::serve, a connection and its first request");
    ask(&mut client).await?;
    report("axum::serve, its second request");
    Ok(())
}
