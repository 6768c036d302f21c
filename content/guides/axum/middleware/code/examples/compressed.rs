// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING};
use axum::routing::get;
use tower::ServiceExt;
use tower_http::compression::CompressionLayer;

#[tokio::main]
async fn main() {
    // region: app
    let app = Router::new()
        .route("/31", get(|| async { "a".repeat(31) }))
        .route("/32", get(|| async { "a".repeat(32) }))
        .layer(CompressionLayer::new());
    // endregion: app

    for (path, accepted) in [("/31", "gzip"), ("/32", "gzip"), ("/32", "identity")] {
        let request = Request::get(path).header(ACCEPT_ENCODING, accepted);
        let request = request.body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let encoding = response.headers().get(CONTENT_ENCODING);
        println!("{path} for {accepted}: {encoding:?}");
    }
}
