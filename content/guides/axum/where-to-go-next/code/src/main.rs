// region: imports
mod api_key;
mod books;
mod error;
mod extract;
mod library;
mod shutdown;

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef, MatchedPath, Request};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, Method, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::time::timeout;
use tower::ServiceBuilder;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::CorsLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::{DefaultOnResponse, TraceLayer};
use tracing::{Level, Span, info_span};
use tracing_subscriber::EnvFilter;

use crate::api_key::ApiKey;
use crate::error::{AppError, panicked};
use crate::library::Library;
// endregion: imports

// region: main
#[tokio::main]
async fn main() -> std::io::Result<()> {
    // region: subscriber
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).init();
    // endregion: subscriber

    // region: open
    let api_key = ApiKey::from_environment()?;
    let file = std::env::var("BOOKS_DB").unwrap_or_else(|_| "books.db".to_owned());
    let library = Library::open(&file).await.map_err(std::io::Error::other)?;
    let state = AppState {
        library: library.clone(),
        api_key,
    };
    // endregion: open

    let app = app(state);

    // region: address
    let host = std::env::var("HOST").unwrap_or_else(|_| "127.0.0.1".to_owned());
    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("{host}:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);
    // endregion: address

    // region: close
    let served = shutdown::serve(listener, app).await;
    library.close().await;
    served
    // endregion: close
}
// endregion: main

/// What all requests share. Cloning it copies handles, not books.
#[derive(Clone, FromRef)]
struct AppState {
    library: Library,
    api_key: ApiKey,
}

// region: app
fn app(state: AppState) -> Router {
    // region: trace
    let trace = TraceLayer::new_for_http()
        .make_span_with(request_span)
        .on_request(())
        .on_response(DefaultOnResponse::new().level(Level::INFO));
    // endregion: trace
    // region: layers
    let layers = ServiceBuilder::new()
        .layer(from_fn(check_id))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(trace)
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(cors())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(in_time));
    // endregion: layers

    // region: routes
    Router::new()
        .nest("/books", books::router(&state))
        .route("/health", get(health))
        // region: fallbacks
        .fallback(unknown_path)
        .method_not_allowed_fallback(wrong_method)
        // endregion: fallbacks
        // region: limits
        .layer(DefaultBodyLimit::max(64 * 1024))
        // In a layer of its own, so that the wait for a permit happens within `in_time`.
        .layer(GlobalConcurrencyLimitLayer::new(256))
        // endregion: limits
        .layer(layers)
        .with_state(state)
    // endregion: routes
}
// endregion: app

// region: health
/// Asks nothing of the database: a restart of this process would not cure that.
async fn health() -> &'static str {
    "ok"
}
// endregion: health

// region: fallback-handlers
async fn unknown_path(uri: Uri) -> AppError {
    AppError::NoSuchPath(uri)
}

async fn wrong_method(method: Method, uri: Uri) -> AppError {
    AppError::WrongMethod(method, uri)
}
// endregion: fallback-handlers

// region: in-time
/// Gives up on a request that takes too long. What it was doing is dropped at its next `.await`.
async fn in_time(request: Request, next: Next) -> Result<Response, AppError> {
    Ok(timeout(Duration::from_secs(10), next.run(request)).await?)
}
// endregion: in-time

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

// region: span
fn request_span(request: &Request) -> Span {
    let id = request.headers().get(REQUEST_ID);
    let id = id.and_then(|id| id.to_str().ok()).unwrap_or("none");
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("none", MatchedPath::as_str);
    let path = request.uri().path();
    info_span!("request", method = %request.method(), route, path, id)
}
// endregion: span

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

// region: tests
#[cfg(test)]
mod tests;
// endregion: tests
