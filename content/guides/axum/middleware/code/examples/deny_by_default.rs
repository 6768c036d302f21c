// expect exit 0
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use tower::ServiceExt;

// region: caller
#[derive(Clone)]
struct Caller(&'static str);

async fn identify(mut request: Request, next: Next) -> Result<Response, StatusCode> {
    let sent = request.headers().get(AUTHORIZATION);
    let caller = match sent.map(HeaderValue::as_bytes) {
        Some(b"Bearer key-of-anna") => Caller("anna"),
        Some(b"Bearer key-of-ben") => Caller("ben"),
        _ => return Err(StatusCode::UNAUTHORIZED),
    };
    request.extensions_mut().insert(caller);
    Ok(next.run(request).await)
}

async fn me(Extension(Caller(name)): Extension<Caller>) -> &'static str {
    name
}
// endregion: caller

// region: app
/// Only callers with a key get here, because `app` wraps the whole router.
fn private_routes() -> Router {
    Router::new().route("/me", get(me))
}

fn app() -> Router {
    let private = private_routes().route_layer(from_fn(identify));
    Router::new()
        .route("/health", get(|| async { "ok" }))
        .route("/forgotten", get(me))
        .merge(private)
}
// endregion: app

#[tokio::main]
async fn main() {
    for (path, key) in [
        ("/health", None),
        ("/me", None),
        ("/me", Some("Bearer key-of-anna")),
        ("/me", Some("Bearer key-of-ben")),
        ("/forgotten", Some("Bearer key-of-anna")),
    ] {
        let mut request = Request::get(path);
        if let Some(key) = key {
            request = request.header(AUTHORIZATION, key);
        }
        let request = request.body(Body::empty()).unwrap();
        let response = app().oneshot(request).await.unwrap();
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), 1000).await;
        let body = body.unwrap();
        let key = key.unwrap_or("no key");
        println!("{path}, {key}: {status}");
        if !body.is_empty() {
            println!("  {}", String::from_utf8_lossy(&body));
        }
    }
}
