// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::get;
use std::rc::Rc;
use tower::ServiceExt;

// region: handler
async fn list() -> String {
    tokio::task::yield_now().await;
    let titles = Rc::new("Kindred");
    titles.to_string()
}
// endregion: handler

#[tokio::main]
async fn main() {
    let app: Router = Router::new().route("/", get(list));
    let response = app.oneshot(Request::new(Body::empty())).await.unwrap();
    println!("{}", response.status());
}
