// expect error[E0277]: the trait bound

// region: handler
#[axum::debug_handler]
async fn show(id: u64) -> String {
    format!("book {id}")
}
// endregion: handler

fn main() {
    let _handler = show;
}
