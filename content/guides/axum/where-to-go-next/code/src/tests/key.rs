use super::{JSON, answer, book_by, create, new_app, send};
use axum::body::Body;
use axum::http::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE, LOCATION, WWW_AUTHENTICATE};
use axum::http::{Request, StatusCode};

/// A request with this `authorization` header, or without one.
fn asked_with(method: &str, path: &str, authorization: Option<&str>) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(authorization) = authorization {
        request = request.header(AUTHORIZATION, authorization);
    }
    let request = request.header(CONTENT_TYPE, JSON);
    request
        .body(Body::from(book_by("Butler").to_string()))
        .unwrap()
}

#[tokio::test]
async fn writing_needs_the_key() {
    let app = new_app().await;
    for wrong in [
        None,
        Some(""),
        Some("a-key"),
        Some("Bearer"),
        Some("Bearer "),
        Some("Bearer a-key "),
        Some("Bearer another-key"),
        Some("Basic a-key"),
    ] {
        for (method, path) in [
            ("POST", "/books"),
            ("PUT", "/books/1"),
            ("DELETE", "/books/1"),
        ] {
            let answer = answer(&app, asked_with(method, path, wrong)).await;
            assert_eq!(
                answer.status,
                StatusCode::UNAUTHORIZED,
                "{method} {wrong:?}"
            );
            assert_eq!(answer.headers[WWW_AUTHENTICATE], "Bearer");
            assert_eq!(answer.error().0, "no_key");
        }
    }
    assert!(send(&app, "GET", "/books").await.ids().is_empty());
}

#[tokio::test]
async fn the_scheme_may_be_in_any_case() {
    let app = new_app().await;
    for scheme in ["bearer", "BEARER", "Bearer"] {
        let authorization = format!("{scheme} a-key");
        let created = answer(&app, asked_with("POST", "/books", Some(&authorization))).await;
        assert_eq!(created.status, StatusCode::CREATED, "{scheme}");
        let path = created.headers[LOCATION].to_str().unwrap();
        let deleted = answer(&app, asked_with("DELETE", path, Some(&authorization))).await;
        assert_eq!(deleted.status, StatusCode::NO_CONTENT, "{scheme}");
    }
}

#[tokio::test]
async fn reading_needs_no_key() {
    let app = new_app().await;
    create(&app, &book_by("Butler")).await;
    for path in ["/books", "/books/1", "/health"] {
        let answer = answer(&app, asked_with("GET", path, None)).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_wrong_method_is_405_without_a_key_too() {
    let app = new_app().await;
    for (path, allowed) in [
        ("/books", "GET,HEAD,POST"),
        ("/books/1", "GET,HEAD,PUT,DELETE"),
    ] {
        let answer = answer(&app, asked_with("PATCH", path, None)).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert_eq!(answer.headers[ALLOW], allowed);
    }
}
