// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, ORIGIN};
use axum::routing::get;
use std::future::pending;
use std::time::Duration;
use tower::{ServiceBuilder, ServiceExt};
use tower_http::cors::CorsLayer;
use tower_http::timeout::TimeoutLayer;

async fn ask(name: &str, app: Router) {
    let request = Request::get("/never").header(ORIGIN, "https://books.example");
    let request = request.body(Body::empty()).unwrap();
    let response = app.oneshot(request).await.unwrap();
    let allowed = response.headers().get(ACCESS_CONTROL_ALLOW_ORIGIN);
    println!("{name}: {}, allowed for {allowed:?}", response.status());
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/never", get(pending::<()>));
    let cors = CorsLayer::permissive();
    let timeout =
        TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_millis(50));

    // region: orders
    let timeout_first = ServiceBuilder::new().layer(timeout).layer(cors.clone());
    let cors_first = ServiceBuilder::new().layer(cors).layer(timeout);
    // endregion: orders
    ask("timeout, then CORS", app.clone().layer(timeout_first)).await;
    ask("CORS, then timeout", app.layer(cors_first)).await;
}
