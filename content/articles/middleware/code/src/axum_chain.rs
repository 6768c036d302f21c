use std::io;

// region: imports
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use tower::ServiceBuilder;
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
// endregion: imports

use crate::{Book, LIMIT, SITE, books, has_key, next_id};

// region: handlers
async fn list() -> Json<Vec<Book>> {
    Json(books())
}

async fn create(Json(_book): Json<Book>) -> StatusCode {
    StatusCode::CREATED
}
// endregion: handlers

// region: chain
pub fn app() -> Router {
    let cors = CorsLayer::new()
        .allow_origin(HeaderValue::from_static(SITE))
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE]);
    let chain = ServiceBuilder::new()
        .layer(from_fn(log))
        .layer(cors)
        .layer(CompressionLayer::new())
        .layer(DefaultBodyLimit::max(LIMIT));
    let guarded = post(create).route_layer(from_fn(require_key));
    Router::new()
        .route("/books", get(list).merge(guarded))
        .layer(chain)
}
// endregion: chain

// region: log
/// Gives each request an id, and logs the response.
async fn log(request: Request, next: Next) -> Response {
    let id = next_id();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let mut response = next.run(request).await;
    println!("{id} {method} {path} -> {}", response.status().as_u16());
    let id = HeaderValue::from_str(&id).expect("digits are a header's value");
    response.headers_mut().insert("x-request-id", id);
    response
}
// endregion: log

// region: require-key
/// Lets a request through if it has the key.
async fn require_key(request: Request, next: Next) -> Response {
    let sent = request.headers().get(header::AUTHORIZATION);
    let sent = sent.and_then(|value| value.to_str().ok());
    if sent.is_some_and(has_key) {
        return next.run(request).await;
    }
    let challenge = [(header::WWW_AUTHENTICATE, "Bearer")];
    (StatusCode::UNAUTHORIZED, challenge).into_response()
}
// endregion: require-key

/// Serves on this port until the process ends.
///
/// # Errors
/// If the port can't be opened.
///
/// # Panics
/// If no runtime can be started.
#[tokio::main]
pub async fn serve(port: u16) -> io::Result<()> {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, app()).await
}
