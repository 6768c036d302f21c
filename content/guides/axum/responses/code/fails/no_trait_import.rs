// expect error[E0599]: no method named `into_response` found
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;

// region: title
async fn title(Path(id): Path<u64>) -> Response {
    if id == 1 {
        "Kindred".into_response()
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}
// endregion: title

fn main() {
    let _handler = title;
}
