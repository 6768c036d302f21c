// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

// region: cover
async fn cover(Path(name): Path<String>) -> String {
    format!("the file covers/{name}")
}
// endregion: cover

fn app() -> Router {
    Router::new().route("/covers/{name}", get(cover))
}

#[tokio::main]
async fn main() {
    for path in ["/covers/kindred.jpg", "/covers/..%2F..%2Fsecret.txt"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app().oneshot(request).await.unwrap();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!("GET {path}\n  {}", String::from_utf8_lossy(&body));
    }
}
