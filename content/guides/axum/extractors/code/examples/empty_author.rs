// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Query;
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use serde::Deserialize;
use tower::ServiceExt;

// region: list-books
#[derive(Deserialize)]
struct ListOptions {
    author: Option<String>,
}

async fn list_books(Query(options): Query<ListOptions>) -> String {
    format!("{:?}", options.author)
}
// endregion: list-books

#[tokio::main]
async fn main() {
    let app = Router::new().route("/books", get(list_books));
    let request = Request::get("/books?author=").body(Body::empty()).unwrap();
    let response = app.oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    println!("{status} with {}", String::from_utf8_lossy(&body));
}
