// region: imports
mod api_key;
mod books;
mod library;

use std::time::Duration;

use axum::Router;
use axum::extract::{FromRef, Request};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tokio::net::TcpListener;
use tower::ServiceBuilder;
use tower_http::cors::CorsLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use tracing::{Level, Span, info_span};

use crate::api_key::ApiKey;
use crate::library::Library;
// endregion: imports

#[tokio::main]
async fn main() -> std::io::Result<()> {
    tracing_subscriber::fmt()
        .with_max_level(Level::DEBUG)
        .init();

    let state = AppState {
        library: Library::default(),
        api_key: ApiKey::from_environment()?,
    };

    let app = app(state);

    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);

    axum::serve(listener, app).await
}

/// What all requests share. Cloning it copies handles, not books.
#[derive(Clone, FromRef)]
struct AppState {
    library: Library,
    api_key: ApiKey,
}

// region: app
fn app(state: AppState) -> Router {
    let layers = ServiceBuilder::new()
        .layer(from_fn(check_id))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(TraceLayer::new_for_http().make_span_with(request_span))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(cors())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(10),
        ));

    Router::new()
        // region: routes
        .nest("/books", books::router(&state))
        .route("/health", get(health))
        // endregion: routes
        // region: fallbacks
        .fallback(unknown_path)
        .method_not_allowed_fallback(wrong_method)
        // endregion: fallbacks
        .layer(layers)
        .with_state(state)
}
// endregion: app

async fn health() -> &'static str {
    "ok"
}

// region: unknown-path
async fn unknown_path(uri: Uri) -> (StatusCode, String) {
    let message = format!("there is nothing at {}", uri.path());
    (StatusCode::NOT_FOUND, message)
}
// endregion: unknown-path

// region: wrong-method
async fn wrong_method(method: Method, uri: Uri) -> (StatusCode, String) {
    let message = format!("{} does not take {method}", uri.path());
    (StatusCode::METHOD_NOT_ALLOWED, message)
}
// endregion: wrong-method

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

// region: check-id
/// Drops an id that doesn't look like one, so that the next layer makes a new one.
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
// endregion: check-id

fn request_span(request: &Request) -> Span {
    let id = request.headers().get(REQUEST_ID);
    let id = id.and_then(|id| id.to_str().ok()).unwrap_or("none");
    info_span!("request", method = %request.method(), path = request.uri().path(), id)
}

// region: cors
/// Lets scripts of one site, and of no other, ask this API from a browser.
fn cors() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(HeaderValue::from_static("https://books.example"))
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE])
        .expose_headers([LOCATION, REQUEST_ID])
}
// endregion: cors

#[cfg(test)]
mod tests;
