// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post};
use tower::ServiceExt;

/// Lets nobody in: what it stands before is seen by its 401.
async fn nobody(_request: Request, _next: Next) -> Result<Response, StatusCode> {
    Err(StatusCode::UNAUTHORIZED)
}

async fn handler() {}

#[tokio::main]
async fn main() {
    let key = from_fn(nobody);

    // region: ways
    let ways = [
        ("Router::layer", {
            let writes = Router::new().route("/books", post(handler));
            writes.layer(key.clone())
        }),
        ("Router::route_layer", {
            let writes = Router::new().route("/books", post(handler));
            writes.route_layer(key.clone())
        }),
        ("MethodRouter::layer", {
            let write = post(handler).layer(key.clone());
            Router::new().route("/books", write)
        }),
        ("MethodRouter::route_layer", {
            let write = post(handler).route_layer(key);
            Router::new().route("/books", write)
        }),
    ];
    // endregion: ways

    println!("{:<27}POST  PUT  GET  GET /nowhere", "");
    for (name, writes) in ways {
        let app = writes.route("/health", get(handler));
        print!("{name:<27}");
        for (method, path) in [
            ("POST", "/books"),
            ("PUT", "/books"),
            ("GET", "/health"),
            ("GET", "/nowhere"),
        ] {
            let request = Request::builder().method(method).uri(path);
            let request = request.body(Body::empty()).unwrap();
            let response = app.clone().oneshot(request).await.unwrap();
            print!("{}  ", response.status().as_u16());
        }
        println!();
    }
}
