// expect error[E0117]: only traits defined in the current crate can be implemented
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

// region: into-response
impl IntoResponse for std::num::ParseIntError {
    fn into_response(self) -> Response {
        (StatusCode::BAD_REQUEST, self.to_string()).into_response()
    }
}
// endregion: into-response

fn main() {}
