// expect error: future cannot be sent between threads safely
use rocket::{State, post, routes};
use std::sync::Mutex;

// region: add
#[post("/books")]
async fn add(titles: &State<Mutex<Vec<String>>>) {
    let mut titles = titles.lock().unwrap();
    let title = look_up().await;
    titles.push(title);
}
// endregion: add

/// Asks another server.
async fn look_up() -> String {
    rocket::tokio::task::yield_now().await;
    "Kindred".to_owned()
}

fn main() {
    let _routes = routes![add];
}
