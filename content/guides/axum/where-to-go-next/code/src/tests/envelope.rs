use super::{Answer, Folder, KEY, answer, new_app, send};
use crate::app;
use crate::error::panicked;
use crate::extract::Json;
use axum::Router;
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use std::collections::HashMap;
use tower_http::catch_panic::CatchPanicLayer;

#[tokio::test]
async fn a_book_that_is_not_there_is_named() {
    for method in ["GET", "DELETE"] {
        let answer = send(&new_app().await, method, "/books/42").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let expected = r#"{"error":{"code":"not_found","message":"no book 42"}}"#;
        assert_eq!(answer.body, expected);
    }
}

#[tokio::test]
async fn what_an_extractor_refuses_keeps_its_status() {
    for (path, message) in [
        (
            "/books/seven",
            "Invalid URL: Cannot parse `seven` to a `u64`",
        ),
        (
            "/books?limit=many",
            "Failed to deserialize query string: limit: invalid digit found in string",
        ),
    ] {
        let answer = send(&new_app().await, "GET", path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert_eq!(
            answer.error(),
            ("bad_request".to_owned(), message.to_owned())
        );
    }
}

#[tokio::test]
async fn a_body_that_is_no_book_says_why() {
    let large = format!(r#"{{"title":"{}"}}"#, "a".repeat(64 * 1024));
    for (content_type, body, status, code) in [
        ("application/json", r#"{"title""#, 400, "bad_request"),
        ("application/json", "{}", 422, "wrong_shape"),
        ("text/plain", "{}", 415, "not_json"),
        ("application/json", &large, 413, "too_large"),
    ] {
        let request = Request::post("/books")
            .header(AUTHORIZATION, KEY)
            .header(CONTENT_TYPE, content_type)
            .body(Body::from(body.to_owned()))
            .unwrap();
        let answer = answer(&new_app().await, request).await;
        assert_eq!(answer.status, status);
        assert_eq!(answer.error().0, code);
    }
}

#[tokio::test]
async fn a_library_that_is_out_of_order_is_our_fault_and_no_ones_business() {
    let folder = Folder::new();
    let state = folder.open().await;
    state.library.close().await;
    let app = app(state);
    for path in ["/books", "/books/1"] {
        assert_internal(&send(&app, "GET", path).await);
    }
    assert_eq!(send(&app, "GET", "/health").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_value_that_cannot_be_written_is_our_fault() {
    async fn handler() -> Json<HashMap<(u8, u8), u64>> {
        Json(HashMap::from([((1, 2), 42)]))
    }
    let app: Router = Router::new().route("/", get(handler));
    assert_internal(&send(&app, "GET", "/").await);
}

#[tokio::test]
async fn a_panic_is_answered_and_its_message_kept_back() {
    async fn literal() -> String {
        panic!("a secret")
    }
    async fn formatted() -> String {
        let number = 42;
        panic!("a secret: {number}")
    }
    let app: Router = Router::new()
        .route("/literal", get(literal))
        .route("/formatted", get(formatted))
        .layer(CatchPanicLayer::custom(panicked));
    for path in ["/literal", "/formatted"] {
        assert_internal(&send(&app, "GET", path).await);
    }
}

/// The caller learns that it is our fault, and not the cause.
fn assert_internal(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    let (code, message) = answer.error();
    assert_eq!(code, "internal");
    assert_eq!(message, "something went wrong on our side");
}
