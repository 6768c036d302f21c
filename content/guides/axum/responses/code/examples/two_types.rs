// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower::ServiceExt;

// region: as-response
async fn as_response(Path(id): Path<u64>) -> Response {
    if id == 1 {
        "Kindred".into_response()
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}
// endregion: as-response

// region: as-result
async fn as_result(Path(id): Path<u64>) -> Result<&'static str, StatusCode> {
    if id == 1 {
        Ok("Kindred")
    } else {
        Err(StatusCode::NOT_FOUND)
    }
}
// endregion: as-result

// region: as-tuple
async fn as_tuple(Path(id): Path<u64>) -> (StatusCode, &'static str) {
    if id == 1 {
        (StatusCode::OK, "Kindred")
    } else {
        (StatusCode::NOT_FOUND, "no such book")
    }
}
// endregion: as-tuple

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/as-result/{id}", get(as_result))
        .route("/as-tuple/{id}", get(as_tuple))
        .route("/as-response/{id}", get(as_response));

    for path in [
        "/as-result/1",
        "/as-result/7",
        "/as-tuple/1",
        "/as-tuple/7",
        "/as-response/1",
        "/as-response/7",
    ] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("GET {path}: {}", response.status());
    }
}
