// expect error[E0599]: no method named `status` found for struct `Oneshot<S, Req>`
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::get;
use tower::ServiceExt;

#[tokio::main]
async fn main() {
    // region: ask
    let app: Router = Router::new().route("/health", get(|| async { "ok" }));
    let request = Request::get("/health").body(Body::empty()).unwrap();
    let response = app.oneshot(request);
    assert_eq!(response.status(), 200);
    // endregion: ask
}
