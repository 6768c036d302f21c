// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::response::Response;
use axum::routing::get;
use std::pin::Pin;
use std::task::{Context, Poll};
use tower::{Layer, Service, ServiceExt};

// region: service
/// Adds a header to each response.
#[derive(Clone)]
struct Signed<S> {
    inner: S,
    by: HeaderValue,
}

impl<S> Service<Request> for Signed<S>
where
    S: Service<Request, Response = Response>,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let by = self.by.clone();
        let response = self.inner.call(request);
        Box::pin(async move {
            let mut response = response.await?;
            response.headers_mut().insert("x-signed-by", by);
            Ok(response)
        })
    }
}
// endregion: service

// region: layer
/// Wraps any service in a `Signed`.
#[derive(Clone)]
struct Sign(&'static str);

impl<S> Layer<S> for Sign {
    type Service = Signed<S>;

    fn layer(&self, inner: S) -> Signed<S> {
        let by = HeaderValue::from_static(self.0);
        Signed { inner, by }
    }
}
// endregion: layer

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/", get(|| async { "ok" }))
        .layer(Sign("us"));
    let request = Request::new(Body::empty());
    let response = app.oneshot(request).await.unwrap();
    println!("{:?}", response.headers()["x-signed-by"]);
}
