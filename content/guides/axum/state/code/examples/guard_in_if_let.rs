// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::routing::post;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

type Titles = Arc<Mutex<Vec<String>>>;

async fn first(State(titles): State<Titles>) -> String {
    if let Some(title) = titles.lock().unwrap().first().cloned() {
        title
    } else {
        let title = look_up().await;
        titles.lock().unwrap().push(title.clone());
        title
    }
}

/// Asks another server.
async fn look_up() -> String {
    tokio::task::yield_now().await;
    "Kindred".to_owned()
}

#[tokio::main]
async fn main() {
    let titles = Titles::default();
    let app = Router::new()
        .route("/", post(first))
        .with_state(titles.clone());
    for _ in 0..2 {
        let request = Request::post("/").body(Body::empty()).unwrap();
        app.clone().oneshot(request).await.unwrap();
    }
    let titles = titles.lock().unwrap();
    println!("after two requests, the list is {titles:?}");
}
