// expect error: `String` consumes the request body
use axum::Router;
use axum::http::Method;
use axum::routing::post;
// region: handler
#[axum::debug_handler]
async fn create(body: String, method: Method) -> String {
    format!("{method} {body}")
}
// endregion: handler

fn main() {
    let _app: Router = Router::new().route("/books", post(create));
}
