//! What stands between a proxy and the handlers of the books, with axum.

// region: imports
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::error_handling::HandleErrorLayer;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Extension, MatchedPath, Request, State};
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{BoxError, Router};
use tower::ServiceBuilder;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower::load_shed::{LoadShedLayer, error::Overloaded};
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::sensitive_headers::SetSensitiveRequestHeadersLayer;
use tower_http::timeout::{RequestBodyDeadlineLayer, TimeoutLayer};
use tower_http::trace::TraceLayer;
use tracing::{Span, field, info, info_span};
// endregion: imports

use crate::caller::{Caller, Keys, client_ip};
use crate::json::Json;
use crate::readiness::Ready;
use crate::{Limits, NewBook};

// region: app
/// Puts keys and limits around the private routes, and adds those that a platform asks.
pub fn app(private: Router, ready: Ready, keys: Arc<Keys>, limits: Limits) -> Router {
    let work = ServiceBuilder::new()
        .layer(from_fn_with_state(keys, identify))
        .layer(HandleErrorLayer::new(refuse))
        .layer(LoadShedLayer::new())
        .layer(GlobalConcurrencyLimitLayer::new(limits.at_once));
    let in_time = TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limits.request);
    private
        .route_layer(DefaultBodyLimit::max(64 * 1024))
        .route_layer(RequestBodyDeadlineLayer::new(limits.body))
        .route_layer(in_time)
        .route_layer(work)
        .route("/health", get(async || "ok"))
        .route("/ready", get(is_ready).with_state(ready))
}
// endregion: app

// region: refuse
async fn refuse(error: BoxError) -> (StatusCode, &'static str) {
    if error.is::<Overloaded>() {
        return (StatusCode::SERVICE_UNAVAILABLE, "too many requests at once");
    }
    tracing::error!(error, "a layer failed");
    (StatusCode::INTERNAL_SERVER_ERROR, "")
}
// endregion: refuse

// region: is-ready
async fn is_ready(State(ready): State<Ready>) -> StatusCode {
    if ready.is_ready() {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    }
}
// endregion: is-ready

// region: identify
/// Lets in who has a key, and tells the handler whose it is.
async fn identify(State(keys): State<Arc<Keys>>, mut request: Request, next: Next) -> Response {
    let sent = request.headers().get(AUTHORIZATION);
    let Some(caller) = sent.and_then(|sent| keys.owner(sent.as_bytes())) else {
        return (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response();
    };
    Span::current().record("caller", &caller.0);
    request.extensions_mut().insert(caller.clone());
    next.run(request).await
}
// endregion: identify

// region: log
/// A line for each response, and one more for each 5xx, to find requests and to group them.
pub fn logged(app: Router) -> Router {
    let trace = TraceLayer::new_for_http()
        .make_span_with(request_span)
        .on_request(())
        .on_response(|response: &Response, _: Duration, _: &Span| {
            info!(status = response.status().as_u16(), "responded");
        });
    let layers = ServiceBuilder::new()
        .layer(SetSensitiveRequestHeadersLayer::new([AUTHORIZATION]))
        .layer(from_fn(check_id))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(trace)
        .layer(PropagateRequestIdLayer::x_request_id());
    app.layer(layers)
}

fn request_span(request: &Request) -> Span {
    let id = request.headers().get("x-request-id");
    let id = id.and_then(|id| id.to_str().ok());
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map(MatchedPath::as_str);
    let method = request.method().as_str();
    info_span!("request", id, method, route, caller = field::Empty)
}
// endregion: log

/// Drops an id that doesn't look like one, so that the next layer makes a new one.
async fn check_id(mut request: Request, next: Next) -> Response {
    let id = request.headers().get("x-request-id");
    if !id.is_some_and(|id| is_plausible(id.as_bytes())) {
        request.headers_mut().remove("x-request-id");
    }
    next.run(request).await
}

fn is_plausible(id: &[u8]) -> bool {
    let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    (1..=64).contains(&id.len()) && id.iter().all(allowed)
}

// region: handlers
pub fn books() -> Router {
    Router::new().route("/books", post(create).get(whose))
}

async fn create(
    Extension(caller): Extension<Caller>,
    Json(book): Json<NewBook>,
) -> (StatusCode, String) {
    let told = format!("{} has added {}\n", caller.0, book.title);
    (StatusCode::CREATED, told)
}

/// How many proxies of ours a request passes.
const PROXIES: usize = 1;

async fn whose(ConnectInfo(peer): ConnectInfo<SocketAddr>, headers: HeaderMap) -> String {
    let lines = headers.get_all("x-forwarded-for").iter();
    match client_ip(peer.ip(), lines.map(HeaderValue::as_bytes), PROXIES) {
        Some(ip) => format!("a client at {ip}\n"),
        None => "no proxy of ours\n".to_owned(),
    }
}
// endregion: handlers
