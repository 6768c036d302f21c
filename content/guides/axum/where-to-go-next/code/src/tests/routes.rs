use super::{new_app, send};
use axum::http::StatusCode;
use axum::http::header::ALLOW;

#[tokio::test]
async fn an_unknown_path_is_named() {
    for path in ["/", "/book", "/books/", "/books/1/", "/books/1/pages"] {
        let answer = send(&new_app().await, "GET", path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let (code, message) = answer.error();
        assert_eq!(code, "not_found");
        assert_eq!(message, format!("there is nothing at {path}"));
    }
}

#[tokio::test]
async fn a_wrong_method_is_named_and_the_right_ones_too() {
    let allowed = [
        ("/books", "GET,HEAD,POST"),
        ("/books/1", "GET,HEAD,PUT,DELETE"),
        ("/health", "GET,HEAD"),
    ];
    for (path, methods) in allowed {
        let answer = send(&new_app().await, "PATCH", path).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        let (code, message) = answer.error();
        assert_eq!(code, "wrong_method");
        assert_eq!(message, format!("{path} does not take PATCH"));
        assert_eq!(answer.headers[ALLOW], methods, "{path}");
    }
}
