// expect error[E0308]: `if` and `else` have incompatible types
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;

// region: title
async fn title(Path(id): Path<u64>) -> impl IntoResponse {
    if id == 1 {
        "Kindred"
    } else {
        StatusCode::NOT_FOUND
    }
}
// endregion: title

fn main() {
    let _handler = title;
}
