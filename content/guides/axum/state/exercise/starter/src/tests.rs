use super::{AppState, app};
use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use http_body_util::BodyExt;
use tokio::task::JoinSet;
use tower::ServiceExt;

#[tokio::test]
async fn different_books_are_taken() {
    let app = app(AppState::default());
    for (title, author) in [("Emma", "Austen"), ("Emma", "Smith"), ("Kindred", "Austen")] {
        let response = create(&app, title, author).await;
        assert_eq!(
            response.status(),
            StatusCode::CREATED,
            "{title} by {author}"
        );
    }
}

#[tokio::test]
async fn a_book_whose_twin_was_deleted_is_taken() {
    let app = app(AppState::default());
    create(&app, "Emma", "Austen").await;
    let request = Request::delete("/books/1").body(Body::empty()).unwrap();
    app.clone().oneshot(request).await.unwrap();
    let response = create(&app, "Emma", "Austen").await;
    assert_eq!(response.status(), StatusCode::CREATED);
}

#[tokio::test]
async fn the_same_book_is_not_taken_twice() {
    let app = app(AppState::default());
    create(&app, "Emma", "Austen").await;
    let response = create(&app, "Emma", "Austen").await;
    assert_eq!(response.status(), StatusCode::CONFLICT);
    let body = response.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(body, "");
}

#[tokio::test]
async fn a_refused_book_takes_no_id() {
    let app = app(AppState::default());
    create(&app, "Emma", "Austen").await;
    create(&app, "Emma", "Austen").await;
    let response = create(&app, "Kindred", "Butler").await;
    assert_eq!(response.headers()[LOCATION], "/books/2");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_hundred_at_once_one_is_taken() {
    let app = app(AppState::default());
    let mut requests = JoinSet::new();
    for _ in 0..100 {
        let app = app.clone();
        requests.spawn(async move { create(&app, "Emma", "Austen").await.status() });
    }
    let statuses = requests.join_all().await;
    let taken = |status: &&StatusCode| **status == StatusCode::CREATED;
    assert_eq!(statuses.iter().filter(taken).count(), 1);
}

async fn create(app: &Router, title: &str, author: &str) -> Response {
    let body = format!(r#"{{"title":"{title}","author":"{author}","year":1815}}"#);
    let request = Request::post("/books")
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(body))
        .unwrap();
    app.clone().oneshot(request).await.unwrap()
}
