use super::{JSON, answer, fetch, kindred};
use crate::app;
use axum::Router;
use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_TYPE, USER_AGENT};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use tower::ServiceExt;

#[tokio::test]
async fn health_is_unchanged() {
    assert_eq!(fetch("/health").await, (StatusCode::OK, "ok".to_owned()));
}

#[tokio::test]
async fn replace_reads_path_header_and_body() {
    let request = Request::put("/books/7")
        .header(CONTENT_TYPE, JSON)
        .header(USER_AGENT, "bookworm/1.0")
        .body(Body::from(kindred()))
        .unwrap();
    let (status, body) = answer(app(), request).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(body, "book 7 becomes Kindred, says bookworm/1.0");
}

#[tokio::test]
async fn a_missing_or_unreadable_header_is_no_rejection() {
    let without = Request::put("/books/7").header(CONTENT_TYPE, JSON);
    let unreadable = Request::put("/books/7")
        .header(CONTENT_TYPE, JSON)
        .header(USER_AGENT, &b"\xFF"[..]);
    for request in [without, unreadable] {
        let request = request.body(Body::from(kindred())).unwrap();
        let (status, body) = answer(app(), request).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(body, "book 7 becomes Kindred, says an unnamed client");
    }
}

#[tokio::test]
async fn the_first_extractor_that_rejects_ends_the_request() {
    let request = Request::put("/books/seven")
        .header(CONTENT_TYPE, "text/plain")
        .body(Body::from("{"))
        .unwrap();
    let (status, body) = answer(app(), request).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_eq!(body, "Invalid URL: Cannot parse `seven` to a `u64`");
}

#[tokio::test]
async fn routes_added_apart_share_one_allow_header() {
    for (path, allowed) in [("/books", "GET,HEAD,POST"), ("/books/7", "GET,HEAD,PUT")] {
        let request = Request::delete(path).body(Body::empty()).unwrap();
        let response = app().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(response.headers()[ALLOW], allowed);
    }
}

#[tokio::test]
async fn the_method_is_checked_before_any_extractor_runs() {
    for request in [
        Request::delete("/books/seven"),
        Request::post("/books/seven"),
    ] {
        let request = request.body(Body::empty()).unwrap();
        assert_eq!(
            answer(app(), request).await.0,
            StatusCode::METHOD_NOT_ALLOWED
        );
    }
}

#[tokio::test]
async fn get_and_post_may_be_chained_in_one_route() {
    let app = Router::new().route("/books", get("all books").post("a new book"));
    let request = Request::post("/books").body(Body::empty()).unwrap();
    assert_eq!(answer(app, request).await.1, "a new book");
}
