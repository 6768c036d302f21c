// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tower::ServiceExt;

async fn require_key(_request: Request, _next: Next) -> Result<Response, StatusCode> {
    Err(StatusCode::UNAUTHORIZED)
}

async fn health() {}

async fn me() {}

async fn unknown() -> StatusCode {
    StatusCode::NOT_FOUND
}

#[tokio::main]
async fn main() {
    // region: apps
    let key = from_fn(require_key);
    let public = Router::new().route("/health", get(health));
    let private = Router::new().route("/me", get(me));
    let layered = private.clone().layer(key.clone());
    let apps = [
        ("layer", public.clone().merge(layered.clone())),
        (
            "route_layer",
            public.clone().merge(private.route_layer(key)),
        ),
        ("own fallback", public.fallback(unknown).merge(layered)),
    ];
    // endregion: apps
    for (name, app) in apps {
        let mut statuses = Vec::new();
        for path in ["/health", "/me", "/nowhere"] {
            let request = Request::get(path).body(Body::empty()).unwrap();
            let response = app.clone().oneshot(request).await.unwrap();
            statuses.push(format!("{path} {}", response.status().as_u16()));
        }
        println!("{name}: {}", statuses.join(", "));
    }
}
