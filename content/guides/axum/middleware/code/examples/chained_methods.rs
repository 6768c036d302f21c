// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use tower::ServiceExt;

// region: app
async fn nobody(_request: Request, _next: Next) -> StatusCode {
    StatusCode::UNAUTHORIZED
}

fn app() -> Router {
    let key = from_fn(nobody);
    let books = post(create).route_layer(key).get(list);
    Router::new().route("/books", books)
}
// endregion: app

async fn create() {}

async fn list() {}

async fn ask(method: &str) -> u16 {
    let request = Request::builder().method(method).uri("/books");
    let request = request.body(Body::empty()).unwrap();
    let response: Response = app().oneshot(request).await.unwrap();
    response.status().as_u16()
}

#[tokio::main]
async fn main() {
    let [get, post, put] = [ask("GET").await, ask("POST").await, ask("PUT").await];
    println!("GET {get}, POST {post}, PUT {put}");
}
