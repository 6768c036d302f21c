// expect exit 0
use axum::Router;
use axum::routing::get;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {
        println!("  dropped");
    }
}

async fn slow() {
    let _guard = Guard;
    println!("  first half");
    sleep(Duration::from_secs(1)).await;
    println!("  second half");
}

async fn hands_over() {
    tokio::spawn(slow()).await.unwrap();
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = Router::new()
        .route("/slow", get(slow))
        .route("/hands-over", get(hands_over));
    tokio::spawn(async { axum::serve(listener, app).await });

    for path in ["/slow", "/hands-over"] {
        println!("GET {path}");
        let caller = TcpStream::connect(address).await?;
        let request = format!("GET {path} HTTP/1.1\r\nhost: books.example\r\n\r\n");
        caller.writable().await?;
        caller.try_write(request.as_bytes())?;
        sleep(Duration::from_millis(500)).await;
        println!("  the caller closes the connection");
        drop(caller);
        sleep(Duration::from_secs(1)).await;
    }
    Ok(())
}
