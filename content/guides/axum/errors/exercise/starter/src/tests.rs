use super::{ApiKey, AppState, Library, app};
use axum::Router;
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

#[tokio::test]
async fn the_same_book_twice_is_a_conflict() {
    let app = app(library_with_two_books().await);
    let (status, body) = send(&app, "POST", "/books", kindred()).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert_eq!(body["error"]["code"], "already_there");
}

#[tokio::test]
async fn the_response_names_the_book_that_is_there() {
    let app = app(library_with_two_books().await);
    for (book, message) in [(kindred(), "this is book 1"), (emma(), "this is book 2")] {
        let (_, body) = send(&app, "POST", "/books", book).await;
        assert_eq!(body["error"]["message"], message);
    }
}

#[tokio::test]
async fn a_conflict_adds_nothing() {
    let app = app(library_with_two_books().await);
    send(&app, "POST", "/books", kindred()).await;
    let (_, books) = send(&app, "GET", "/books", Value::Null).await;
    assert_eq!(books.as_array().unwrap().len(), 2);
    let (_, persuasion) = send(&app, "POST", "/books", book("Persuasion", "Jane Austen")).await;
    assert_eq!(persuasion["id"], 3, "a conflict uses up no id");
}

#[tokio::test]
async fn a_book_is_not_replaced_by_another_one_that_is_there() {
    let app = app(library_with_two_books().await);
    let (status, body) = send(&app, "PUT", "/books/2", kindred()).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert_eq!(body["error"]["message"], "this is book 1");
    let (_, still) = send(&app, "GET", "/books/2", Value::Null).await;
    assert_eq!(still["title"], "Emma");
}

#[tokio::test]
async fn a_book_may_be_replaced_by_itself() {
    let app = app(library_with_two_books().await);
    let (status, _) = send(&app, "PUT", "/books/1", kindred()).await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test]
async fn a_title_may_come_twice_by_two_authors() {
    let app = app(library_with_two_books().await);
    let (status, _) = send(&app, "POST", "/books", book("Emma", "Somebody Else")).await;
    assert_eq!(status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_book_that_is_not_there_is_404_whatever_it_should_become() {
    let app = app(library_with_two_books().await);
    let (status, _) = send(&app, "PUT", "/books/42", kindred()).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_poisoned_lock_is_still_our_fault() {
    let state = library_with_two_books().await;
    state.library.poison();
    let (status, body) = send(&app(state), "POST", "/books", kindred()).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(body["error"]["code"], "internal");
}

fn book(title: &str, author: &str) -> Value {
    json!({ "title": title, "author": author, "year": 1979 })
}

fn kindred() -> Value {
    book("Kindred", "Octavia E. Butler")
}

fn emma() -> Value {
    book("Emma", "Jane Austen")
}

async fn library_with_two_books() -> AppState {
    let state = AppState {
        library: Library::default(),
        api_key: ApiKey::new("a-key"),
    };
    let app = app(state.clone());
    for book in [kindred(), emma()] {
        let (status, _) = send(&app, "POST", "/books", book).await;
        assert_eq!(status, StatusCode::CREATED);
    }
    state
}

async fn send(app: &Router, method: &str, path: &str, body: Value) -> (StatusCode, Value) {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(AUTHORIZATION, "Bearer a-key")
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(body.to_string()))
        .unwrap();
    let (head, body) = app.clone().oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (head.status, serde_json::from_slice(&body).unwrap())
}
