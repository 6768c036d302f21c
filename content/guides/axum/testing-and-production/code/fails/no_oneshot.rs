// expect error[E0599]: no method named `oneshot` found for struct `Router<S>`
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::get;

fn app() -> Router {
    Router::new().route("/health", get(|| async { "ok" }))
}

#[tokio::main]
async fn main() {
    // region: ask
    let request = Request::get("/health").body(Body::empty()).unwrap();
    let response = app().oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200);
    // endregion: ask
}
