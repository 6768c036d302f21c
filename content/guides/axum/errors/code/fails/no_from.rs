// expect error[E0277]: `?` couldn't convert the error to `AppError`
use axum::response::{IntoResponse, Response};

struct AppError;

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

impl From<std::io::Error> for AppError {
    fn from(_: std::io::Error) -> Self {
        Self
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
