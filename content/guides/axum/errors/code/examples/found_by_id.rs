// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderName, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower::{ServiceBuilder, ServiceExt};
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::TraceLayer;
use tracing::{Level, Span, info_span};

struct Internal(String);

impl IntoResponse for Internal {
    fn into_response(self) -> Response {
        let cause = self.0;
        tracing::error!(cause, "answered 500");
        let message = "something went wrong on our side";
        (StatusCode::INTERNAL_SERVER_ERROR, message).into_response()
    }
}

fn request_span(request: &Request) -> Span {
    let id = request.headers().get(REQUEST_ID);
    let id = id.and_then(|id| id.to_str().ok()).unwrap_or("none");
    info_span!("request", method = %request.method(), path = request.uri().path(), id)
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

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

// region: handler
async fn books() -> Result<String, Internal> {
    std::fs::read_to_string("/no/such/file").map_err(|error| Internal(error.to_string()))
}
// endregion: handler

#[tokio::main]
async fn main() {
    tracing_subscriber::fmt()
        .with_max_level(Level::DEBUG)
        .without_time()
        .with_target(false)
        .with_ansi(false)
        .init();
    let layers = ServiceBuilder::new()
        .layer(from_fn(check_id))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(request_span)
                .on_request(())
                .on_response(())
                .on_eos(()),
        )
        .layer(PropagateRequestIdLayer::x_request_id());
    let app = Router::new().route("/books", get(books)).layer(layers);

    let request = Request::get("/books")
        .header(REQUEST_ID, "complaint-7")
        .body(Body::empty())
        .unwrap();
    let response = app.oneshot(request).await.unwrap();
    println!("what the caller gets");
    println!("  {}", response.status());
    println!("  x-request-id: {:?}", response.headers()[REQUEST_ID]);
    let body = to_bytes(response.into_body(), 1000).await.unwrap();
    println!("  {}", String::from_utf8_lossy(&body));
}
