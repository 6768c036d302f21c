use super::app;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::json;
use tower::ServiceExt;

#[tokio::test]
async fn limits_from_1_to_100_are_accepted() {
    for limit in [1, 20, 100] {
        let (status, body) = list(&format!("?limit={limit}")).await;
        assert_eq!(status, StatusCode::OK, "{body}");
        assert_eq!(
            body,
            format!("up to {limit} books by any author, skipping 0")
        );
    }
}

#[tokio::test]
async fn no_limit_means_20() {
    let (status, body) = list("?author=Jane+Austen&offset=40").await;
    assert_eq!(status, StatusCode::OK, "{body}");
    assert_eq!(body, "up to 20 books by Jane Austen, skipping 40");
}

#[tokio::test]
async fn a_limit_that_is_no_number_is_400() {
    for limit in ["ten", "-1", ""] {
        let (status, _) = list(&format!("?limit={limit}")).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "limit={limit}");
    }
}

#[tokio::test]
async fn a_limit_out_of_range_is_400() {
    for limit in [0, 101, 4_000_000_000_u32] {
        let (status, body) = list(&format!("?limit={limit}")).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "limit={limit}: {body}");
    }
}

#[tokio::test]
async fn the_response_names_the_range() {
    let (_, body) = list("?limit=101").await;
    assert!(body.contains("must be from 1 to 100, not 101"), "{body}");
}

#[tokio::test]
async fn a_title_is_taken_as_it_is_sent() {
    for title in ["Kindred", "  Emma "] {
        let (status, body) = send(Method::POST, "/books", title).await;
        assert_eq!(status, StatusCode::OK, "{body}");
        assert_eq!(body, format!("a new book: {title} by someone, 1979"));
    }
}

#[tokio::test]
async fn a_new_book_with_a_blank_title_is_422() {
    for title in ["", "   "] {
        let (status, body) = send(Method::POST, "/books", title).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert!(body.contains("must not be blank"), "{body}");
    }
}

#[tokio::test]
async fn a_blank_title_replaces_no_book() {
    let (status, body) = send(Method::PUT, "/books/7", " ").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
}

async fn list(query: &str) -> (StatusCode, String) {
    answer(Request::get(format!("/books{query}")).body(Body::empty())).await
}

async fn send(method: Method, path: &str, title: &str) -> (StatusCode, String) {
    let book = json!({ "title": title, "author": "someone", "year": 1979 });
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(CONTENT_TYPE, "application/json");
    answer(request.body(Body::from(book.to_string()))).await
}

async fn answer(request: axum::http::Result<Request<Body>>) -> (StatusCode, String) {
    let response = app().oneshot(request.unwrap()).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}
