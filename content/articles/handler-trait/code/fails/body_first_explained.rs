// expect error: `String` consumes the request body
use axum::http::Method;

// region: handler
#[axum::debug_handler]
async fn create(body: String, method: Method) -> String {
    format!("{method} {body}")
}
// endregion: handler

fn main() {
    let _handler = create;
}
