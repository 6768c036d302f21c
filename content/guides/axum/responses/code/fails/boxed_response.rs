// expect error[E0277]: the trait bound `Box<dyn IntoResponse>: IntoResponse` is not satisfied
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;

// region: title
#[axum::debug_handler]
async fn title(Path(id): Path<u64>) -> Box<dyn IntoResponse> {
    if id == 1 {
        Box::new("Kindred")
    } else {
        Box::new(StatusCode::NOT_FOUND)
    }
}
// endregion: title

fn main() {
    let _handler = title;
}
