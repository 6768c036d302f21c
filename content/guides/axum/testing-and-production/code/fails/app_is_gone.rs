// expect error[E0382]: use of moved value: `app`
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::get;
use tower::ServiceExt;

#[tokio::main]
async fn main() {
    // region: ask
    let app: Router = Router::new().route("/health", get(|| async { "ok" }));
    for _ in 0..2 {
        let request = Request::get("/health").body(Body::empty()).unwrap();
        let response = app.oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200);
    }
    // endregion: ask
}
