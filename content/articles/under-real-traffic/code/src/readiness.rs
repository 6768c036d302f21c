//! Readiness, and the order in which a server stops.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::Notify;
use tokio::time::sleep;

// region: ready
/// Whether new requests are welcome. All clones say the same.
#[derive(Clone)]
pub struct Ready(Arc<AtomicBool>);

impl Ready {
    pub fn new() -> Self {
        Self(Arc::new(AtomicBool::new(true)))
    }

    pub fn is_ready(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    pub fn clear(&self) {
        self.0.store(false, Ordering::Relaxed);
    }
}
// endregion: ready

impl Default for Ready {
    fn default() -> Self {
        Self::new()
    }
}

// region: pauses
/// How long a server that is asked to stop waits, and what for.
#[derive(Clone, Copy)]
pub struct Pauses {
    /// For the balancer, to see that it is not ready: two of its checks, and some more.
    pub notice: Duration,
    /// For requests in flight: more than the longest that a request may take.
    pub drain: Duration,
}
// endregion: pauses

// region: serve
/// Serves until `asked` is done, and then stops: not ready, wait, stop accepting, drain, deadline.
///
/// # Errors
/// None today: `axum::serve` retries where it can't accept.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    ready: Ready,
    asked: impl Future<Output = ()> + Send + 'static,
    pauses: Pauses,
) -> io::Result<()> {
    let closed = Arc::new(Notify::new());
    let close = {
        let closed = closed.clone();
        async move {
            asked.await;
            give_notice(&ready, pauses).await;
            closed.notify_one();
        }
    };
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, app).with_graceful_shutdown(close);
    let deadline = async {
        closed.notified().await;
        sleep(pauses.drain).await;
    };

    tokio::select! {
        ended = server.into_future() => {
            tracing::info!("drained");
            ended
        }
        () = deadline => {
            tracing::warn!("gave up on requests in flight");
            Ok(())
        }
    }
}

pub async fn give_notice(ready: &Ready, pauses: Pauses) {
    ready.clear();
    tracing::info!("not ready");
    sleep(pauses.notice).await;
    tracing::info!("accepting no more");
}
// endregion: serve

// region: asked
/// Waits for Ctrl-C, or for SIGTERM where there is such a thing.
///
/// # Panics
/// Where the system lets nobody listen for signals.
pub async fn asked_to_stop() {
    #[cfg(unix)]
    let terminate = async {
        let kind = signal::unix::SignalKind::terminate();
        let mut signals = signal::unix::signal(kind).expect("signals can be listened for");
        signals.recv().await;
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();

    tokio::select! {
        pressed = signal::ctrl_c() => pressed.expect("signals can be listened for"),
        () = terminate => {}
    }
}
// endregion: asked
