// expect exit 0
use std::path::PathBuf;

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

// region: cover
async fn cover(Path(name): Path<String>) -> String {
    let file = PathBuf::from("covers").join(name);
    format!("the file {}", file.display())
}
// endregion: cover

#[tokio::main]
async fn main() {
    let app = Router::new().route("/covers/{name}", get(cover));
    for path in [
        "/covers/kindred.jpg",
        "/covers/%2E%2E%2Fsecret.txt",
        "/covers/%2Fetc%2Fpasswd",
    ] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!("GET {path}\n  {}", String::from_utf8_lossy(&body));
    }
}
