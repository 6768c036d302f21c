use super::{ApiKey, AppState, Library, app};
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use hyper::body::Frame;
use serde_json::Value;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Instant, sleep};
use tower::ServiceExt;

#[tokio::test(start_paused = true)]
async fn the_last_permit_is_given() {
    let app = app_with_requests(255).await;
    let (status, _, body) = get(&app, "/books").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(body, "[]");
}

#[tokio::test(start_paused = true)]
async fn permits_come_back() {
    let app = app_with_requests(256).await;
    sleep(Duration::from_secs(10)).await;
    let (status, _, _) = get(&app, "/books").await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test(start_paused = true)]
async fn a_request_too_many_is_refused_at_once() {
    let app = app_with_requests(256).await;
    let asked = Instant::now();
    let (status, _, _) = get(&app, "/books").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(asked.elapsed().as_secs(), 0);
}

#[tokio::test(start_paused = true)]
async fn the_refusal_has_a_code_of_its_own() {
    let app = app_with_requests(256).await;
    let (_, headers, body) = get(&app, "/books").await;
    assert_eq!(headers[CONTENT_TYPE], "application/json");
    let body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(body["error"]["code"], "busy");
}

#[tokio::test(start_paused = true)]
async fn the_refusal_says_when_to_come_back() {
    let app = app_with_requests(256).await;
    let (_, headers, _) = get(&app, "/books").await;
    let after = headers
        .get(RETRY_AFTER)
        .map(|value| value.to_str().unwrap());
    assert_eq!(after, Some("1"));
}

#[tokio::test(start_paused = true)]
async fn health_needs_no_permit() {
    let app = app_with_requests(256).await;
    let asked = Instant::now();
    let (status, _, body) = get(&app, "/health").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(body, "ok");
    assert_eq!(asked.elapsed().as_secs(), 0);
}

#[tokio::test]
async fn a_fault_of_ours_is_not_called_busy() {
    let state = new_state();
    state.library.poison();
    let (status, headers, body) = get(&app(state), "/books").await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(body.contains("internal"));
    assert!(!headers.contains_key(RETRY_AFTER));
}

fn new_state() -> AppState {
    AppState {
        library: Library::default(),
        api_key: ApiKey::new("a-key"),
    }
}

/// An app with so many requests in flight, whose bodies never come.
async fn app_with_requests(count: usize) -> Router {
    let app = app(new_state());
    for _ in 0..count {
        let request = Request::post("/books")
            .header(AUTHORIZATION, "Bearer a-key")
            .header(CONTENT_TYPE, "application/json")
            .body(Body::new(NeverSent))
            .unwrap();
        tokio::spawn(app.clone().oneshot(request));
    }
    sleep(Duration::from_secs(1)).await;
    app
}

struct NeverSent;

impl HttpBody for NeverSent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

async fn get(app: &Router, path: &str) -> (StatusCode, HeaderMap, String) {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let (head, body) = app.clone().oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let body = String::from_utf8(body.to_vec()).unwrap();
    (head.status, head.headers, body)
}
