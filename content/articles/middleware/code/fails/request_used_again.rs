// expect error[E0382]: borrow of moved value: `request`
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

// region: log
async fn log(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    println!("{} -> {}", request.uri(), response.status());
    response
}
// endregion: log

fn main() {
    let _ = log;
}
