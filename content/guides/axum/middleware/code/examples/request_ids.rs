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

/// Prints the id as `request_span` logs it.
async fn log_id(request: Request, next: Next) -> Response {
    let id = request.headers().get(REQUEST_ID);
    let id = id.and_then(|id| id.to_str().ok()).unwrap_or("none");
    print!("logged {id:?}, ");
    next.run(request).await
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/", get(|| async { "ok" }));
    let layers = ServiceBuilder::new()
        .layer(SetRequestIdLayer::x_request_id(Seven))
        .layer(from_fn(log_id))
        .layer(PropagateRequestIdLayer::x_request_id());
    let unchecked = app.layer(layers);
    let checked = unchecked.clone().layer(from_fn(check_id));

    for (name, app) in [("unchecked", unchecked), ("checked", checked)] {
        println!("{name}");
        for sent in ["order-1", "", "café"] {
            let request = Request::get("/").header(REQUEST_ID, sent);
            let request = request.body(Body::empty()).unwrap();
            print!("  sent {sent:?}: ");
            let response = app.clone().oneshot(request).await.unwrap();
            println!("sent back {:?}", response.headers()[REQUEST_ID]);
        }
    }
}
