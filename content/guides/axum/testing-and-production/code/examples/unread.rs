// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::get;
use tower::ServiceExt;
use tower::limit::GlobalConcurrencyLimitLayer;

const SIZE: usize = 6_000_000;

#[tokio::main]
async fn main() {
    // region: unread
    let app: Router = Router::new()
        .route("/large", get(|| async { vec![0; SIZE] }))
        .layer(GlobalConcurrencyLimitLayer::new(1));
    let mut unread = Vec::new();
    for _ in 0..50 {
        let request = Request::get("/large").body(Body::empty()).unwrap();
        unread.push(app.clone().oneshot(request).await.unwrap());
    }
    println!("at a limit of 1, {} responses are in memory", unread.len());
    // endregion: unread
}
