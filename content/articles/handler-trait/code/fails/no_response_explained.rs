// expect error[E0277]: the trait bound

// region: handler
#[axum::debug_handler]
async fn count() -> u64 {
    0
}
// endregion: handler

fn main() {
    let _handler = count;
}
