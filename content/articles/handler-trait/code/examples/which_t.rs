// expect exit 0
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::Method;

// region: name
/// The `T` that rustc infers for a handler.
fn name_of_t<T, H: Handler<T, ()>>(_handler: H) -> &'static str {
    std::any::type_name::<T>()
}
// endregion: name

async fn health() {}

async fn show(_method: Method) {}

async fn raw(_method: Method, _request: Request) {}

fn main() {
    println!("{}", name_of_t(health));
    println!("{}", name_of_t(show));
    println!("{}", name_of_t(raw));
}
