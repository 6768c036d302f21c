// expect error[E0277]: the trait bound
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;

// region: log-line
async fn log_line(next: Next, request: Request) -> Response {
    let response = next.run(request).await;
    println!("{}", response.status());
    response
}
// endregion: log-line

fn main() {
    let _app: Router = Router::new()
        .route("/health", get(|| async { "ok" }))
        .layer(from_fn(log_line));
}
