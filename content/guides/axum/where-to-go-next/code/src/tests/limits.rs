use super::{JSON, KEY, answer, new_app, send};
use crate::in_time;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Request, StatusCode};
use axum::middleware::from_fn;
use axum::routing::get;
use hyper::body::Frame;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, pause, sleep};

// region: ten-seconds
#[tokio::test(start_paused = true)]
async fn a_handler_has_ten_seconds() {
    let sleep = |seconds| sleep(Duration::from_secs(seconds));
    let app: Router = Router::new()
        .route("/9", get(move || sleep(9)))
        .route("/11", get(move || sleep(11)))
        .layer(from_fn(in_time));
    assert_eq!(send(&app, "GET", "/9").await.status, StatusCode::OK);
    let late = send(&app, "GET", "/11").await;
    assert_eq!(late.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(late.error().0, "too_slow");
}
// endregion: ten-seconds

/// A body of which no byte ever comes.
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

// region: waiting
#[tokio::test]
async fn the_wait_for_a_permit_is_part_of_the_ten_seconds() {
    let app = new_app().await;
    pause();
    let started = Instant::now();
    let mut requests = JoinSet::new();
    for _ in 0..1_000 {
        let app = app.clone();
        let request = Request::post("/books")
            .header(AUTHORIZATION, KEY)
            .header(CONTENT_TYPE, JSON)
            .body(Body::new(NeverSent))
            .unwrap();
        requests.spawn(async move { answer(&app, request).await });
    }
    for late in requests.join_all().await {
        assert_eq!(late.status, StatusCode::SERVICE_UNAVAILABLE);
    }
    assert_eq!(started.elapsed().as_secs(), 10);
}
// endregion: waiting
