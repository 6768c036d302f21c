// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tower::ServiceExt;

async fn nobody(_request: Request, _next: Next) -> Result<Response, StatusCode> {
    Err(StatusCode::UNAUTHORIZED)
}

#[tokio::main]
async fn main() {
    // region: app
    let app = Router::new()
        .route("/before", get(|| async {}))
        .layer(from_fn(nobody))
        .route("/after", get(|| async {}));
    // endregion: app

    for path in ["/before", "/after"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{path}: {}", response.status());
    }
}
