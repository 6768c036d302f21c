// expect error[E0308]: `if` and `else` have incompatible types
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;

async fn save(title: String) -> impl IntoResponse {
    if title.is_empty() {
        (StatusCode::BAD_REQUEST, "a title is missing")
    } else {
        (StatusCode::CREATED, [(LOCATION, "/books/4")])
    }
}

fn main() {
    let _handler = save;
}
