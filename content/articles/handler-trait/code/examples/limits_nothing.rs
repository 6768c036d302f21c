// expect exit 0
use axum::Router;
use axum::handler::Handler;
use axum::routing::get;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tower::limit::{ConcurrencyLimitLayer, GlobalConcurrencyLimitLayer};

static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// Takes a while, and counts how many calls of it run at once.
async fn slow() {
    let running = RUNNING.fetch_add(1, Ordering::SeqCst) + 1;
    MOST.fetch_max(running, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(300)).await;
    RUNNING.fetch_sub(1, Ordering::SeqCst);
}

/// Sends a request on a connection of its own, and waits for the response.
fn ask(server: SocketAddr) {
    let mut connection = TcpStream::connect(server).unwrap();
    let request = b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    connection.write_all(request).unwrap();
    connection.read_to_end(&mut Vec::new()).unwrap();
}

/// Serves the router, and sends eight requests at the same time.
async fn most_at_once(app: Router) -> usize {
    MOST.store(0, Ordering::SeqCst);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, app).await });
    let mut asked = JoinSet::new();
    for _ in 0..8 {
        asked.spawn_blocking(move || ask(server));
    }
    asked.join_all().await;
    MOST.load(Ordering::SeqCst)
}

#[tokio::main]
async fn main() {
    // region: handlers
    let limited = slow.layer(ConcurrencyLimitLayer::new(2));
    let app = Router::new().route("/", get(limited));
    println!("on the handler: {}", most_at_once(app).await);

    let limited = slow.layer(GlobalConcurrencyLimitLayer::new(2));
    let app = Router::new().route("/", get(limited));
    println!("on the handler, global: {}", most_at_once(app).await);
    // endregion: handlers

    // region: routers
    let limited = get(slow).layer(ConcurrencyLimitLayer::new(2));
    let app = Router::new().route("/", limited);
    println!("on the method router: {}", most_at_once(app).await);

    let app = Router::new()
        .route("/", get(slow))
        .layer(ConcurrencyLimitLayer::new(2));
    println!("on the router: {}", most_at_once(app.clone()).await);

    let app = app.with_state(());
    println!("on the router, with_state: {}", most_at_once(app).await);
    // endregion: routers
}
