// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tower::ServiceExt;

async fn outer(request: Request, next: Next) -> Response {
    print!("a");
    let response = next.run(request).await;
    print!("b");
    response
}

async fn inner(_request: Request, _next: Next) -> StatusCode {
    print!("c");
    StatusCode::UNAUTHORIZED
}

async fn handler() {
    print!("d");
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/", get(handler))
        .layer(from_fn(inner))
        .layer(from_fn(outer));
    let request = Request::get("/").body(Body::empty()).unwrap();
    app.oneshot(request).await.unwrap();
    println!();
}
