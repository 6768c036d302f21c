// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post};
use tower::ServiceExt;

async fn require_key(_request: Request, _next: Next) -> Result<Response, StatusCode> {
    Err(StatusCode::UNAUTHORIZED)
}

async fn create() {}

async fn list() {}

#[tokio::main]
async fn main() {
    // region: apps
    let key = from_fn(require_key);
    let layered = || post(create).layer(key.clone());
    let apps = [
        ("layer", Router::new().route("/books", layered())),
        (
            "layer, then get",
            Router::new()
                .route("/books", layered())
                .route("/books", get(list)),
        ),
        (
            "get, then layer",
            Router::new()
                .route("/books", get(list))
                .route("/books", layered()),
        ),
        (
            "route_layer",
            Router::new().route("/books", post(create).route_layer(key.clone())),
        ),
    ];
    // endregion: apps
    for (name, app) in apps {
        let mut statuses = Vec::new();
        for method in ["POST", "PATCH"] {
            let request = Request::builder().method(method).uri("/books");
            let request = request.body(Body::empty()).unwrap();
            let response = app.clone().oneshot(request).await.unwrap();
            statuses.push(format!("{method} {}", response.status().as_u16()));
        }
        println!("{name}: {}", statuses.join(", "));
    }
}
