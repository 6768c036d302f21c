// expect exit 0
use axum::body::Body;
use axum::extract::Request;
use axum::handler::HandlerWithoutStateExt;
use tower::ServiceExt;

async fn health() -> &'static str {
    "ok"
}

#[tokio::main]
async fn main() {
    // region: service
    let service = health.into_service();
    let request = Request::new(Body::empty());
    let response = service.oneshot(request).await.unwrap();
    // endregion: service
    println!("{}", response.status());
}
