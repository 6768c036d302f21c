// expect error[E0308]: mismatched types
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

// region: log
async fn log(request: Request, next: Next) -> Response {
    println!("{}", request.uri());
    next.run(request)
}
// endregion: log

fn main() {
    let _ = log;
}
