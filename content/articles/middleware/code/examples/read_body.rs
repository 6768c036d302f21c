// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use tower::ServiceExt;

// region: count
/// Prints the length of a body, and passes the request on.
async fn count(request: Request, next: Next) -> Result<Response, StatusCode> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, 1024)
        .await
        .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    println!("{} bytes", bytes.len());
    let request = Request::from_parts(parts, Body::from(bytes));
    Ok(next.run(request).await)
}
// endregion: count

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/", post(|body: String| async { body }))
        .layer(from_fn(count));
    for length in [1024, 1025] {
        let request = Request::post("/").body(Body::from("a".repeat(length)));
        let response = app.clone().oneshot(request.unwrap()).await.unwrap();
        println!("{}", response.status());
    }
}
