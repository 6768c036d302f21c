mod api_key;
mod books;
mod error;
mod extract;
mod library;
mod shutdown;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef, MatchedPath, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, Method, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::CorsLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::{DefaultOnResponse, TraceLayer};
use tracing::{Level, Span, info_span};
use tracing_subscriber::EnvFilter;

use crate::api_key::ApiKey;
use crate::error::{AppError, panicked};
use crate::library::Library;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).init();

    let state = AppState {
        library: Library::default(),
        api_key: ApiKey::from_environment()?,
    };

    let app = app(state);

    let host = std::env::var("HOST").unwrap_or_else(|_| "127.0.0.1".to_owned());
    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("{host}:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);

    shutdown::serve(listener, app).await
}

/// What all requests share. Cloning it copies handles, not books.
#[derive(Clone, FromRef)]
struct AppState {
    library: Library,
    api_key: ApiKey,
}

fn app(state: AppState) -> Router {
    let trace = TraceLayer::new_for_http()
        .make_span_with(request_span)
        .on_request(())
        .on_response(DefaultOnResponse::new().level(Level::INFO));
    let layers = ServiceBuilder::new()
        .layer(from_fn(check_id))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(trace)
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(cors())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(in_time));

    let permits = Arc::new(Semaphore::new(256));
    Router::new()
        .nest("/books", books::router(&state))
        // The routes above this line need a permit. `/health` does not.
        .layer(from_fn_with_state(permits, with_permit))
        .route("/health", get(health))
        .fallback(unknown_path)
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(64 * 1024))
        .layer(layers)
        .with_state(state)
}

async fn health(State(library): State<Library>) -> Result<&'static str, AppError> {
    library.check()?;
    Ok("ok")
}

async fn unknown_path(uri: Uri) -> AppError {
    AppError::NoSuchPath(uri)
}

async fn wrong_method(method: Method, uri: Uri) -> AppError {
    AppError::WrongMethod(method, uri)
}

/// Gives up on a request that takes too long. What it was doing is dropped at its next `.await`.
async fn in_time(request: Request, next: Next) -> Result<Response, AppError> {
    Ok(timeout(Duration::from_secs(10), next.run(request)).await?)
}

/// Answers a request if a permit is free, and does not wait for one.
async fn with_permit(
    State(permits): State<Arc<Semaphore>>,
    request: Request,
    next: Next,
) -> Result<Response, AppError> {
    let Ok(_permit) = permits.try_acquire() else {
        return Err(AppError::Busy);
    };
    Ok(next.run(request).await)
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

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

fn request_span(request: &Request) -> Span {
    let id = request.headers().get(REQUEST_ID);
    let id = id.and_then(|id| id.to_str().ok()).unwrap_or("none");
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("none", MatchedPath::as_str);
    let path = request.uri().path();
    info_span!("request", method = %request.method(), route, path, id)
}

/// Lets scripts of one site, and of no other, ask this API from a browser.
fn cors() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(HeaderValue::from_static("https://books.example"))
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE])
        .expose_headers([LOCATION, REQUEST_ID])
}

#[cfg(test)]
mod tests;
