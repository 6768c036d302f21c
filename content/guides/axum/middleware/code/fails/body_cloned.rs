// expect error[E0599]: no method named `clone` found for struct `axum::body::Body`
use axum::body::to_bytes;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

// region: print-body
async fn print_body(request: Request, next: Next) -> Response {
    let bytes = to_bytes(request.body().clone(), 16 * 1024).await;
    println!("{bytes:?}");
    next.run(request).await
}
// endregion: print-body

fn main() {
    let _middleware = print_body;
}
