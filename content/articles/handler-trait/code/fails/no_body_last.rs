// expect error[E0277]: the trait bound
use axum::Router;
use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::routing::post;

// region: handler
async fn measure(body: Bytes, headers: HeaderMap) -> String {
    format!("{} bytes, {} headers", body.len(), headers.len())
}
// endregion: handler

fn main() {
    let _app: Router = Router::new().route("/", post(measure));
}
