// expect error[E0277]: Handler
use axum::Router;
use axum::extract::State;
use axum::routing::post;
use std::sync::{Arc, Mutex};

type Titles = Arc<Mutex<Vec<String>>>;

// region: add
async fn add(State(titles): State<Titles>) {
    let mut titles = titles.lock().unwrap();
    let title = look_up().await;
    titles.push(title);
}
// endregion: add

/// Asks another server.
async fn look_up() -> String {
    tokio::task::yield_now().await;
    "Kindred".to_owned()
}

fn main() {
    let _app: Router = Router::new()
        .route("/books", post(add))
        .with_state(Titles::default());
}
