// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::routing::get;
use tower::ServiceExt;

async fn nobody(_request: Request, _next: Next) -> StatusCode {
    StatusCode::UNAUTHORIZED
}

async fn me() {}

async fn health() {}

// region: app
fn app() -> Router {
    let private = Router::new().route("/me", get(me)).layer(from_fn(nobody));
    let public = Router::new().route("/health", get(health));
    private.merge(public)
}
// endregion: app

#[tokio::main]
async fn main() {
    let request = Request::get("/nowhere").body(Body::empty()).unwrap();
    let response = app().oneshot(request).await.unwrap();
    println!("{}", response.status().as_u16());
}
