// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tower::{ServiceBuilder, ServiceExt};

async fn announce(name: &str, request: Request, next: Next) -> Response {
    print!("{name}");
    let response = next.run(request).await;
    print!("{name}");
    response
}

async fn handler() {
    print!("-");
}

fn app() -> Router {
    let a = from_fn(|request: Request, next: Next| announce("a", request, next));
    let b = from_fn(|request: Request, next: Next| announce("b", request, next));
    let c = from_fn(|request: Request, next: Next| announce("c", request, next));
    // region: app
    Router::new()
        .route("/", get(handler))
        .layer(ServiceBuilder::new().layer(a).layer(b))
        .layer(c)
    // endregion: app
}

#[tokio::main]
async fn main() {
    let request = Request::get("/").body(Body::empty()).unwrap();
    app().oneshot(request).await.unwrap();
    println!();
}
