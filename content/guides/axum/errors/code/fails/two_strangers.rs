// expect error[E0117]: only traits defined in the current crate can be implemented
use axum::http::StatusCode;
use std::num::ParseIntError;

impl From<ParseIntError> for StatusCode {
    fn from(_: ParseIntError) -> Self {
        Self::BAD_REQUEST
    }
}

async fn year(text: String) -> Result<String, StatusCode> {
    let year: u16 = text.parse()?;
    Ok(format!("the year {year}"))
}

fn main() {
    let _handler = year;
}
