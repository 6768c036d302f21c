// expect error[E0277]: `&str` is not a future

// region: handler
#[axum::debug_handler]
fn list() -> &'static str {
    "no books yet"
}
// endregion: handler

fn main() {
    let _handler = list;
}
