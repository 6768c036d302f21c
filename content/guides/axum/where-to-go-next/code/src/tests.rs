use super::{app, first_books};
use crate::store::Store;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tower::ServiceExt;

async fn fetch(path: &str, connections: Arc<Semaphore>) -> (StatusCode, String) {
    let app = app(Store::new(first_books(), connections));
    let request = Request::get(path).body(Body::empty()).unwrap();
    let response = app.oneshot(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn a_book_is_found() {
    let (status, body) = fetch("/books/1", Arc::new(Semaphore::new(1))).await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains("Kindred"), "{body}");
}

#[tokio::test]
async fn all_books_are_listed() {
    let (status, body) = fetch("/books", Arc::new(Semaphore::new(1))).await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.starts_with("[{\"id\":1"), "{body}");
}

#[tokio::test]
async fn a_missing_book_is_404() {
    let (status, body) = fetch("/books/7", Arc::new(Semaphore::new(1))).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(body.contains("no book 7"), "{body}");
}

#[tokio::test]
async fn a_closed_store_is_500_and_tells_the_caller_no_details() {
    for path in ["/books", "/books/1"] {
        let connections = Arc::new(Semaphore::new(1));
        connections.close();
        let (status, body) = fetch(path, connections).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(body.contains("on our side"), "{body}");
        assert!(!body.contains("Acquire"), "{body}");
    }
}

#[tokio::test]
async fn a_request_waits_for_a_connection() {
    let connections = Arc::new(Semaphore::new(1));
    let taken = Arc::clone(&connections).acquire_owned().await.unwrap();
    let waiting = tokio::spawn(fetch("/books/1", Arc::clone(&connections)));
    tokio::task::yield_now().await;
    assert!(!waiting.is_finished());

    drop(taken);
    let (status, _) = waiting.await.unwrap();
    assert_eq!(status, StatusCode::OK);
}
