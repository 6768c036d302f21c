// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::routing::get;
use tower::ServiceExt;

async fn wrong_method() -> (StatusCode, &'static str) {
    (StatusCode::METHOD_NOT_ALLOWED, "try another method")
}

#[tokio::main]
async fn main() {
    // region: app
    let app = Router::new()
        .route("/before", get(|| async {}))
        .method_not_allowed_fallback(wrong_method)
        .route("/after", get(|| async {}));
    // endregion: app

    for path in ["/before", "/after"] {
        let request = Request::post(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        println!("{path}: {status}, {:?}", String::from_utf8_lossy(&body));
    }
}
