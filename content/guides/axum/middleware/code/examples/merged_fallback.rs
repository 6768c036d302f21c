// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::routing::get;
use tower::ServiceExt;

// region: app
async fn nobody(_request: Request, _next: Next) -> StatusCode {
    StatusCode::UNAUTHORIZED
}

fn app() -> Router {
    let private = Router::new().route("/me", get(me)).layer(from_fn(nobody));
    Router::new().route("/health", get(health)).merge(private)
}
// endregion: app

async fn me() {}

async fn health() {}

async fn ask(path: &str) -> u16 {
    let request = Request::get(path).body(Body::empty()).unwrap();
    app().oneshot(request).await.unwrap().status().as_u16()
}

#[tokio::main]
async fn main() {
    let [health, me, nowhere] = [
        ask("/health").await,
        ask("/me").await,
        ask("/nowhere").await,
    ];
    println!("/health {health}, /me {me}, /nowhere {nowhere}");
}
