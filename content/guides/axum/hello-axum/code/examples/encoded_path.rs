// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

fn app() -> Router {
    // region: route
    Router::new().route("/books/{id}", get(|Path(id): Path<String>| async { id }))
    // endregion: route
}

#[tokio::main]
async fn main() {
    for path in ["/books/../../etc", "/books/..%2F..%2Fetc", "/%62ooks/7"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!("GET {path}: {status} {:?}", String::from_utf8_lossy(&body));
    }
}
