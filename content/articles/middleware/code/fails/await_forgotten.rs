// expect error[E0599]: no method named `status`
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

// region: log
async fn log(request: Request, next: Next) -> Response {
    let response = next.run(request);
    println!("{}", response.status());
    response.await
}
// endregion: log

fn main() {
    let _ = log;
}
