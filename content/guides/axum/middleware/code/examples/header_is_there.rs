// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::AUTHORIZATION;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use tower::ServiceExt;

// region: checks
async fn header_is_there(request: Request, next: Next) -> Result<Response, StatusCode> {
    if request.headers().contains_key(AUTHORIZATION) {
        Ok(next.run(request).await)
    } else {
        Err(StatusCode::UNAUTHORIZED)
    }
}
// endregion: checks

async fn write() -> &'static str {
    "written"
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/books", post(write))
        .layer(from_fn(header_is_there));

    for value in ["Bearer open-sesame", "Bearer wrong", "let me in"] {
        let request = Request::post("/books")
            .header(AUTHORIZATION, value)
            .body(Body::empty())
            .unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{value}: {}", response.status());
    }
}
