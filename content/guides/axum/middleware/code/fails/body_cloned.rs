// expect error[E0599]: no method named `clone` found for struct `Body`
use axum::body::to_bytes;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

// region: print-body
async fn print_body(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body.clone(), 16 * 1024).await;
    println!("{bytes:?}");
    next.run(Request::from_parts(parts, body)).await
}
// endregion: print-body

fn main() {
    let _middleware = print_body;
}
