// expect exit 0
use axum::body::{Body, to_bytes};
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use std::any::Any;
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;

// region: app-error
enum AppError {
    Rejected(JsonRejection),
    NoSuchBook(u64),
    Internal(String),
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let (status, code, message) = match self {
            Self::Rejected(rejection) => (rejection.status(), "rejected", rejection.body_text()),
            Self::NoSuchBook(id) => (StatusCode::NOT_FOUND, "not_found", format!("no book {id}")),
            Self::Internal(cause) => {
                println!("  in the log: {cause}");
                let message = "something went wrong on our side".to_owned();
                (StatusCode::INTERNAL_SERVER_ERROR, "internal", message)
            }
        };
        let body = json!({ "error": { "code": code, "message": message } });
        (status, Json(body)).into_response()
    }
}
// endregion: app-error

// region: lanes
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(AppError))]
struct OurJson<T>(T);

async fn rejection(OurJson(book): OurJson<Value>) -> String {
    book.to_string()
}

async fn domain() -> AppError {
    AppError::NoSuchBook(42)
}

async fn infrastructure() -> Result<String, AppError> {
    Ok(std::fs::read_to_string("/no/such/file")?)
}

// region: panics
async fn panics() -> String {
    let books: Vec<String> = Vec::new();
    books[42].clone()
}
// endregion: panics
// endregion: lanes

// region: from
impl From<JsonRejection> for AppError {
    fn from(rejection: JsonRejection) -> Self {
        Self::Rejected(rejection)
    }
}

impl From<std::io::Error> for AppError {
    fn from(error: std::io::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

fn panicked(payload: Box<dyn Any + Send>) -> Response {
    let text = payload
        .downcast::<String>()
        .map_or_else(|_| "?".to_owned(), |text| *text);
    AppError::Internal(text).into_response()
}
// endregion: from

#[tokio::main]
async fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let app = Router::new()
        .route("/rejection", get(rejection))
        .route("/domain", get(domain))
        .route("/infrastructure", get(infrastructure))
        .route("/panic", get(panics))
        .layer(CatchPanicLayer::custom(panicked));

    for lane in ["rejection", "domain", "infrastructure", "panic"] {
        println!("{lane}");
        let request = Request::get(format!("/{lane}"))
            .body(Body::empty())
            .unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        println!("  {status}\n  {}", String::from_utf8_lossy(&body));
    }
}
