// expect panic: before any routes is a no-op
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;

async fn nobody(_request: Request, _next: Next) -> Result<Response, StatusCode> {
    Err(StatusCode::UNAUTHORIZED)
}

// region: app
fn app() -> Router {
    Router::new()
        .route_layer(from_fn(nobody))
        .route("/after", get(|| async {}))
}
// endregion: app

fn main() {
    let _app = app();
}
