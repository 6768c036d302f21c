// expect error[E0271]: expected `AppError`, found `ParseIntError`
use axum::response::{IntoResponse, Response};

struct AppError;

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

// region: year
async fn year(text: String) -> Result<String, AppError> {
    let year: u16 = text.parse()?;
    Ok(format!("the year {year}"))
}
// endregion: year

fn main() {
    let _handler = year;
}
