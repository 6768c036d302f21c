// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use tower::ServiceExt;

// region: read
async fn print_body(request: Request, next: Next) -> Result<Response, StatusCode> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, 16 * 1024)
        .await
        .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    println!("{} bytes: {}", bytes.len(), String::from_utf8_lossy(&bytes));

    let request = Request::from_parts(parts, Body::from(bytes));
    Ok(next.run(request).await)
}
// endregion: read

async fn length(text: String) -> String {
    format!("the handler read {} bytes", text.len())
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/", post(length))
        .layer(from_fn(print_body));

    for body in ["Kindred".to_owned(), "a".repeat(16 * 1024 + 1)] {
        let request = Request::post("/").body(Body::from(body)).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{}", response.status());
        let text = to_bytes(response.into_body(), 100).await.unwrap();
        println!("{}", String::from_utf8_lossy(&text));
    }
}
