// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

fn app() -> Router {
    // region: routes
    Router::new()
        .route("/books/new", get("the form"))
        .route("/books/{id}/cover", get("the cover"))
    // endregion: routes
}

#[tokio::main]
async fn main() {
    let request = Request::get("/books/new/cover")
        .body(Body::empty())
        .unwrap();
    let response = app().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    println!("{status} {}", String::from_utf8_lossy(&body));
}
