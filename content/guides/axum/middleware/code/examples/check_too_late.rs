// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::HeaderName;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tower::{ServiceBuilder, ServiceExt};
use tower_http::request_id::{
    MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer,
};

/// The same id for every request, so that the output is the same in every run.
#[derive(Clone)]
struct Seven;

impl MakeRequestId for Seven {
    fn make_request_id<B>(&mut self, _request: &axum::http::Request<B>) -> Option<RequestId> {
        Some(RequestId::new("7".parse().ok()?))
    }
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// As in `src/main.rs`.
async fn check_id(mut request: Request, next: Next) -> Response {
    let id = request.headers().get(REQUEST_ID);
    if !id.is_some_and(|id| is_plausible(id.as_bytes())) {
        request.headers_mut().remove(REQUEST_ID);
    }
    next.run(request).await
}

fn is_plausible(id: &[u8]) -> bool {
    let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    (1..=64).contains(&id.len()) && id.iter().all(allowed)
}

fn app() -> Router {
    // region: app
    let layers = ServiceBuilder::new()
        // Makes the id 7.
        .layer(SetRequestIdLayer::x_request_id(Seven))
        .layer(from_fn(check_id))
        .layer(PropagateRequestIdLayer::x_request_id());
    // endregion: app
    Router::new()
        .route("/", get(|| async { "ok" }))
        .layer(layers)
}

#[tokio::main]
async fn main() {
    let request = Request::get("/").header(REQUEST_ID, "not an id");
    let request = request.body(Body::empty()).unwrap();
    let response = app().oneshot(request).await.unwrap();
    let id = response.headers().get(REQUEST_ID);
    println!("{}", id.map_or("none", |id| id.to_str().unwrap()));
}
