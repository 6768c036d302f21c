// region: imports
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::Notify;
use tokio::time::sleep;
// endregion: imports

// region: deadline
/// How long requests in flight may take once the server is asked to stop. It is longer than the
/// ten seconds of `in_time`, so that those who are slow still get a response.
const DEADLINE: Duration = Duration::from_secs(12);
// endregion: deadline

// region: serve
/// Serves until it is asked to stop. Then it takes no new connections, and waits for the requests
/// in flight, but not for ever.
pub async fn serve(listener: TcpListener, app: Router) -> io::Result<()> {
    let asked = Arc::new(Notify::new());
    let stop = {
        let asked = asked.clone();
        async move {
            stop_signal().await;
            tracing::info!("asked to stop");
            asked.notify_one();
        }
    };
    let server = axum::serve(listener, app).with_graceful_shutdown(stop);

    tokio::select! {
        ended = server.into_future() => {
            tracing::info!("all requests are answered");
            ended
        }
        () = deadline(&asked) => {
            tracing::warn!("gave up on requests in flight");
            Ok(())
        }
    }
}

async fn deadline(asked: &Notify) {
    asked.notified().await;
    sleep(DEADLINE).await;
}
// endregion: serve

// region: stop-signal
/// Waits for Ctrl-C, or for SIGTERM where there is such a thing.
async fn stop_signal() {
    let ctrl_c = async {
        signal::ctrl_c().await.expect("signals can be listened for");
    };

    #[cfg(unix)]
    let terminate = async {
        signal::unix::signal(signal::unix::SignalKind::terminate())
            .expect("signals can be listened for")
            .recv()
            .await;
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();

    tokio::select! {
        () = ctrl_c => {}
        () = terminate => {}
    }
}
// endregion: stop-signal
