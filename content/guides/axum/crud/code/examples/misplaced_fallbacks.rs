// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use tower::ServiceExt;

async fn unknown_path() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "no such path")
}

async fn wrong_method() -> (StatusCode, &'static str) {
    (StatusCode::METHOD_NOT_ALLOWED, "try another method")
}

async fn with_id(mut response: Response) -> Response {
    let id = HeaderValue::from_static("1");
    response.headers_mut().insert("x-request-id", id);
    response
}

async fn list() -> &'static str {
    "books"
}

// region: app
fn above_the_routes() -> Router {
    Router::new()
        .fallback(unknown_path)
        .method_not_allowed_fallback(wrong_method)
        .route("/books", get(list))
        .layer(map_response(with_id))
}

fn below_the_layer() -> Router {
    Router::new()
        .route("/books", get(list))
        .layer(map_response(with_id))
        .fallback(unknown_path)
        .method_not_allowed_fallback(wrong_method)
}
// endregion: app

#[tokio::main]
async fn main() {
    for (name, app) in [
        ("above the routes", above_the_routes()),
        ("below the layer", below_the_layer()),
    ] {
        println!("{name}");
        for (method, path) in [(Method::GET, "/book"), (Method::POST, "/books")] {
            let request = Request::builder().method(&method).uri(path);
            let request = request.body(Body::empty()).unwrap();
            let response = app.clone().oneshot(request).await.unwrap();
            let status = response.status();
            let has_id = response.headers().contains_key("x-request-id");
            let id = if has_id { "an id" } else { "no id" };
            let body = to_bytes(response.into_body(), 1000).await.unwrap();
            let body = String::from_utf8_lossy(&body);
            println!("  {method} {path}: {status}, {id}, {body:?}");
        }
    }
}
