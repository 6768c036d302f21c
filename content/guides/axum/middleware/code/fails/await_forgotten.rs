// expect error[E0599]: no method named `status` found for opaque type
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

// region: log-line
async fn log_line(request: Request, next: Next) -> Response {
    let response = next.run(request);
    println!("{}", response.status());
    response
}
// endregion: log-line

fn main() {
    let _middleware = log_line;
}
