// expect exit 0
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::num::ParseIntError;

enum AppError {
    BadYear,
    Internal,
}

impl From<ParseIntError> for AppError {
    fn from(_: ParseIntError) -> Self {
        Self::Internal
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::BadYear => StatusCode::BAD_REQUEST.into_response(),
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

fn year(text: &str) -> Result<String, AppError> {
    let year: u16 = text.parse()?;
    if year > 2100 {
        return Err(AppError::BadYear);
    }
    Ok(format!("the year {year}"))
}

fn main() {
    println!("{}", year("MCMLXXIX").into_response().status());
}
