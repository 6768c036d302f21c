// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::routing::get;
use tower::ServiceExt;
use tower_http::trace::TraceLayer;
use tracing::Level;
use tracing::subscriber::set_default;

async fn ask() {
    // region: app
    let app = Router::new()
        .route("/401", get(|| async { StatusCode::UNAUTHORIZED }))
        .route("/500", get(|| async { StatusCode::INTERNAL_SERVER_ERROR }))
        .layer(TraceLayer::new_for_http());
    // endregion: app
    for path in ["/401", "/500"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        app.clone().oneshot(request).await.unwrap();
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("no subscriber");
    ask().await;
    for level in [Level::INFO, Level::DEBUG] {
        println!("a subscriber at {level}");
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(level)
            .with_ansi(false)
            .without_time()
            .with_target(false)
            .with_writer(std::io::stdout)
            .finish();
        let _while_asking = set_default(subscriber);
        ask().await;
    }
}
