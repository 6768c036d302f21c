// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use tower::ServiceExt;

// region: handlers
async fn found() -> Result<&'static str, StatusCode> {
    Ok("Kindred")
}

async fn missing() -> Result<&'static str, StatusCode> {
    Err(StatusCode::NOT_FOUND)
}

async fn upside_down() -> Result<StatusCode, &'static str> {
    Err("all is well")
}
// endregion: handlers

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/found", get(found))
        .route("/missing", get(missing))
        .route("/upside-down", get(upside_down));

    for path in ["/found", "/missing", "/upside-down"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        // region: outcome
        match app.clone().oneshot(request).await {
            Ok(response) => println!("GET {path}: Ok, a response with {}", response.status()),
            Err(never) => match never {},
        }
        // endregion: outcome
    }
}
