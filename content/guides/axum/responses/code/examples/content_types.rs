// expect exit 0
use axum::Json;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

fn show(response: impl IntoResponse) {
    let response = response.into_response();
    println!("{}", response.headers().contains_key(CONTENT_TYPE));
}

fn main() {
    show(String::new());
    show(());
    show(Json(()));
}
