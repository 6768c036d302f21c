// expect error[E0382]: borrow of moved value: `request`
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

// region: log-line
async fn log_line(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    println!("{} -> {}", request.uri(), response.status());
    response
}
// endregion: log-line

fn main() {
    let _middleware = log_line;
}
