// expect error: future cannot be sent
use std::rc::Rc;

// region: handler
#[axum::debug_handler]
async fn list() -> String {
    let titles = Rc::new("Kindred");
    tokio::task::yield_now().await;
    titles.to_string()
}
// endregion: handler

fn main() {
    let _handler = list;
}
