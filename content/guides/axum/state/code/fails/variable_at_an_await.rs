// expect error: future cannot be sent between threads safely
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use axum::extract::State;

type Titles = Arc<Mutex<Vec<String>>>;

// region: add
#[axum::debug_handler]
async fn add(State(titles): State<Titles>, title: String) -> String {
    let count = titles.lock().unwrap().len();
    let line = RefCell::new(format!("{count} titles, and {title}"));
    let label: Rc<str> = title.as_str().into();
    println!("adding {label}");
    notify().await;
    line.take()
}
// endregion: add

/// Tells another server.
async fn notify() {
    tokio::task::yield_now().await;
}

fn main() {
    let _handler = add;
}
