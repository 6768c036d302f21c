// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::get;
use tower::{ServiceBuilder, ServiceExt};
use tower_http::request_id::{MakeRequestId, RequestId, SetRequestIdLayer};
use tower_http::trace::TraceLayer;
use tracing::{Level, Span, info_span};

/// The same id for every request, so that the log is the same in every run.
#[derive(Clone)]
struct Seven;

impl MakeRequestId for Seven {
    fn make_request_id<B>(&mut self, _request: &axum::http::Request<B>) -> Option<RequestId> {
        Some(RequestId::new("7".parse().ok()?))
    }
}

fn span(request: &Request) -> Span {
    let id = request.headers().get("x-request-id");
    let id = id.and_then(|id| id.to_str().ok()).unwrap_or("none");
    info_span!("request", id)
}

async fn ask(app: Router) {
    let request = Request::get("/").body(Body::empty()).unwrap();
    app.oneshot(request).await.unwrap();
}

#[tokio::main]
async fn main() {
    tracing_subscriber::fmt()
        .with_max_level(Level::DEBUG)
        .without_time()
        .with_target(false)
        .with_ansi(false)
        .init();
    let id = SetRequestIdLayer::x_request_id(Seven);
    let trace = TraceLayer::new_for_http()
        .make_span_with(span)
        .on_response(());
    let app = Router::new().route("/", get(|| async { "ok" }));

    // region: orders
    let id_first = ServiceBuilder::new().layer(id.clone()).layer(trace.clone());
    let trace_first = ServiceBuilder::new().layer(trace).layer(id);
    // endregion: orders
    ask(app.clone().layer(id_first)).await;
    ask(app.layer(trace_first)).await;
}
