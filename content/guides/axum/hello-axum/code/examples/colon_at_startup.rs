// expect exit 0
use std::panic;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use tower::ServiceExt;

// region: start
async fn start() {
    let app = Router::new().route("/health", get("ok"));
    println!("one");
    let app = app.route("/books/:id", get("a book"));
    println!("two");
    println!("{}", status_of("/books/7", app).await);
}
// endregion: start

async fn status_of(path: &str, app: Router) -> u16 {
    let request = Request::get(path).body(Body::empty()).unwrap();
    app.oneshot(request).await.unwrap().status().as_u16()
}

#[tokio::main]
async fn main() {
    panic::set_hook(Box::new(|_| println!("panic")));
    // A task that panics does not end the program.
    let _panicked = tokio::spawn(start()).await;
}
