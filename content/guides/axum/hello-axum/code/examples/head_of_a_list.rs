// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

// region: handler
async fn list_books() -> &'static str {
    println!("reading");
    "3 books"
}
// endregion: handler

#[tokio::main]
async fn main() {
    let app = Router::new().route("/books", get(list_books));
    let request = Request::head("/books").body(Body::empty()).unwrap();
    let response = app.oneshot(request).await.unwrap();
    let length = response.headers()["content-length"].to_str().unwrap();
    println!("content-length: {length}");
    let body = response.into_body().collect().await.unwrap().to_bytes();
    println!("body: {} bytes", body.len());
}
