// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use tower::ServiceExt;

async fn require_key(_request: Request, _next: Next) -> Result<Response, StatusCode> {
    Err(StatusCode::UNAUTHORIZED)
}

async fn create() {}

#[tokio::main]
async fn main() {
    // region: apps
    let apps = [
        ("layer", post(create).layer(from_fn(require_key))),
        (
            "route_layer",
            post(create).route_layer(from_fn(require_key)),
        ),
    ];
    // endregion: apps
    for (name, route) in apps {
        let app = Router::new().route("/books", route);
        for method in ["POST", "PATCH"] {
            let request = Request::builder().method(method).uri("/books");
            let request = request.body(Body::empty()).unwrap();
            let response = app.clone().oneshot(request).await.unwrap();
            println!("{name}: {method} gets {}", response.status());
        }
    }
}
