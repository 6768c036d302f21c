// expect error: future cannot be sent between threads safely
use axum::extract::State;
use std::sync::{Arc, Mutex};

type Titles = Arc<Mutex<Vec<String>>>;

// region: add
#[axum::debug_handler]
async fn add(State(titles): State<Titles>) {
    let mut guard = titles.lock().unwrap();
    guard.push("Emma".to_owned());
    look_up().await;
}
// endregion: add

/// Asks another server.
async fn look_up() -> String {
    tokio::task::yield_now().await;
    "Kindred".to_owned()
}

fn main() {
    let _handler = add;
}
