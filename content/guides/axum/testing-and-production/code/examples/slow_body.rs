// expect exit 0
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{RequestExt, Router};
use hyper::body::Frame;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};
use tower::ServiceExt;

async fn in_time(request: Request, next: Next) -> Result<Response, StatusCode> {
    let response = timeout(Duration::from_secs(10), next.run(request)).await;
    response.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
}

// region: body-in-time
/// Reads the whole body before the handler is called. A caller has five seconds to send it.
async fn body_in_time(request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let reading = Request::from_parts(head.clone(), body).extract::<Bytes, _>();
    match timeout(Duration::from_secs(5), reading).await {
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
        Ok(Err(refused)) => refused.into_response(),
        Ok(Ok(body)) => next.run(Request::from_parts(head, body.into())).await,
    }
}
// endregion: body-in-time

async fn slow() {
    sleep(Duration::from_mins(1)).await;
}

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

async fn ask(name: &str, app: &Router, body: Body) {
    let asked = Instant::now();
    let request = Request::post("/slow").body(body).unwrap();
    let status = app.clone().oneshot(request).await.unwrap().status();
    println!("{name}: {status} after {} s", asked.elapsed().as_secs());
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // The clock jumps whenever nothing but time is left to wait for.
    tokio::time::pause();
    // region: layers
    let app = Router::new()
        .route("/slow", post(slow))
        .layer(from_fn(body_in_time))
        .layer(from_fn(in_time));
    // endregion: layers
    ask("a body that never comes", &app, Body::new(NeverSent)).await;
    ask("a handler that takes a minute", &app, Body::empty()).await;
}
