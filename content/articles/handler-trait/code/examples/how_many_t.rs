// expect exit 0
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::{Method, StatusCode};
use std::collections::HashSet;

fn name_of_t<T, H: Handler<T, ()>>(_handler: H) -> &'static str {
    std::any::type_name::<T>()
}

// region: handlers
async fn list(_method: Method) -> String {
    "no books yet".to_owned()
}

async fn find(_method: Method) -> Result<String, StatusCode> {
    Err(StatusCode::NOT_FOUND)
}

async fn raw(_request: Request) -> String {
    "seen".to_owned()
}

async fn health() -> String {
    "ok".to_owned()
}
// endregion: handlers

fn main() {
    let names = [
        name_of_t(list),
        name_of_t(find),
        name_of_t(raw),
        name_of_t(health),
    ];
    println!("{}", HashSet::from(names).len());
}
