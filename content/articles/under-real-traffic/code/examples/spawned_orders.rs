// expect exit 0
//! Callers who come and go, under a limit of one.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use article_under_real_traffic::socket::{head, send, start};
use axum::Router;
use axum::routing::post;
use tokio::sync::Notify;
use tower::limit::GlobalConcurrencyLimitLayer;

/// Counts an order while it is packed: until it is done, or dropped.
struct Packing(Arc<AtomicU32>);

impl Drop for Packing {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let begun = Arc::new(Notify::new());
    let running = Arc::new(AtomicU32::new(0));
    let pack = {
        let (begun, running) = (begun.clone(), running.clone());
        async move || {
            running.fetch_add(1, Ordering::Relaxed);
            let _packing = Packing(running.clone());
            begun.notify_one();
            // It takes all day.
            std::future::pending::<()>().await;
        }
    };
    // region: app
    let order = async move || {
        let packed = tokio::spawn(async move { pack().await }).await;
        packed.map_err(|_| axum::http::StatusCode::INTERNAL_SERVER_ERROR)
    };
    let app = Router::new()
        .route("/order", post(order))
        .layer(GlobalConcurrencyLimitLayer::new(1));
    // endregion: app

    let address = start(app).await?;
    let request = head("POST", "/order") + "content-length: 0\r\n\r\n";
    // region: callers
    for _ in 1..=3 {
        let caller = send(address, &request).await?;
        begun.notified().await;
        drop(caller);
    }
    // The server has time to notice that the last one has left, too.
    tokio::time::sleep(Duration::from_secs(1)).await;
    println!(
        "{} orders are being packed",
        running.load(Ordering::Relaxed)
    );
    // endregion: callers
    Ok(())
}
