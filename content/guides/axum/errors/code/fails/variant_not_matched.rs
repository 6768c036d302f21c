// expect error[E0004]: non-exhaustive patterns: `&AppError::AlreadyThere(_)` not covered
use axum::http::StatusCode;

enum AppError {
    NoSuchBook(u64),
    Internal(String),
    AlreadyThere(u64),
}

impl AppError {
    fn status_and_code(&self) -> (StatusCode, &'static str) {
        match self {
            Self::NoSuchBook(_) => (StatusCode::NOT_FOUND, "not_found"),
            Self::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        }
    }
}

fn main() {
    for error in [
        AppError::NoSuchBook(42),
        AppError::Internal("a cause".to_owned()),
        AppError::AlreadyThere(1),
    ] {
        println!("{:?}", error.status_and_code());
    }
}
