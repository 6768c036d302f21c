use super::app;
use axum::body::Body;
use axum::http::header::{ACCEPT, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

#[tokio::test]
async fn a_book_is_json_unless_text_is_asked_for() {
    for accept in [None, Some("application/json"), Some("*/*")] {
        let (status, headers, body) = book(1, accept).await;
        assert_eq!(status, StatusCode::OK, "{accept:?}");
        assert_eq!(headers[CONTENT_TYPE], "application/json", "{accept:?}");
        assert_eq!(
            serde_json::from_str::<Value>(&body).unwrap(),
            json!({ "id": 1, "title": "Kindred", "author": "Octavia E. Butler", "year": 1979 })
        );
    }
}

#[tokio::test]
async fn an_unknown_book_is_404_in_both_forms() {
    for accept in [None, Some("text/plain")] {
        let (status, _, body) = book(7, accept).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{accept:?}");
        assert_eq!(body, "", "{accept:?}");
    }
}

#[tokio::test]
async fn a_book_can_be_had_as_a_line_of_text() {
    let (status, _, body) = book(2, Some("text/plain")).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(body, "The Dispossessed by Ursula K. Le Guin, 1974");
}

#[tokio::test]
async fn the_line_is_declared_as_text() {
    let (_, headers, _) = book(2, Some("text/plain")).await;
    assert_eq!(headers[CONTENT_TYPE], "text/plain; charset=utf-8");
}

#[tokio::test]
async fn both_forms_say_that_they_vary() {
    for accept in [None, Some("text/plain")] {
        let (_, headers, _) = book(1, accept).await;
        let vary = headers.get(VARY).map(|value| value.to_str().unwrap());
        assert_eq!(vary, Some("accept"), "{accept:?}");
    }
}

async fn book(id: u64, accept: Option<&str>) -> (StatusCode, HeaderMap, String) {
    let mut request = Request::get(format!("/books/{id}"));
    if let Some(accept) = accept {
        request = request.header(ACCEPT, accept);
    }
    let request = request.body(Body::empty()).unwrap();
    let (head, body) = app().oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let body = String::from_utf8(body.to_vec()).unwrap();
    (head.status, head.headers, body)
}
