// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::routing::post;
use std::sync::{Arc, Mutex, MutexGuard};
use tower::ServiceExt;

type Titles = Arc<Mutex<Vec<String>>>;

// region: await-first
async fn await_first(State(titles): State<Titles>) {
    let title = look_up().await;
    titles.lock().unwrap().push(title);
}
// endregion: await-first

// region: block
async fn lock_in_a_block(State(titles): State<Titles>) {
    let known = {
        let titles = titles.lock().unwrap();
        titles.len()
    };
    let title = look_up().await;
    println!("{known} known before {title}");
}
// endregion: block

// region: moved
fn push(mut titles: MutexGuard<'_, Vec<String>>, title: &str) {
    titles.push(title.to_owned());
}

async fn moved(State(titles): State<Titles>) {
    let guard = titles.lock().unwrap();
    push(guard, "Emma");
    look_up().await;
}
// endregion: moved

/// Asks another server.
async fn look_up() -> String {
    tokio::task::yield_now().await;
    "Kindred".to_owned()
}

#[tokio::main]
async fn main() {
    let titles = Titles::default();
    let app = Router::new()
        .route("/await-first", post(await_first))
        .route("/block", post(lock_in_a_block))
        .route("/moved", post(moved))
        .with_state(titles.clone());

    for path in ["/await-first", "/block", "/moved"] {
        let request = Request::post(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("POST {path}: {}", response.status());
    }
    println!("{:?}", titles.lock().unwrap());
}
