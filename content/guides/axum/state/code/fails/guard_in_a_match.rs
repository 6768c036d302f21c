// expect error: future cannot be sent between threads safely
use axum::extract::State;
use std::sync::{Arc, Mutex};

type Titles = Arc<Mutex<Vec<String>>>;

#[axum::debug_handler]
async fn first(State(titles): State<Titles>) -> String {
    match titles.lock().unwrap().first().cloned() {
        Some(title) => look_up(title).await,
        None => "no books".to_owned(),
    }
}

/// Asks another server.
async fn look_up(title: String) -> String {
    tokio::task::yield_now().await;
    title
}

fn main() {
    let _handler = first;
}
