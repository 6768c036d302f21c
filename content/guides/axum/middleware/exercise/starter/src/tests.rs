use super::{ApiKey, AppState, Library, app};
use axum::Router;
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use tower::ServiceExt;

const KEY: Option<&str> = Some("Bearer a-key");

#[tokio::test]
async fn five_writes_are_taken() {
    let app = new_app();
    for _ in 0..5 {
        assert_eq!(create(&app, KEY).await.status(), StatusCode::CREATED);
    }
}

#[tokio::test]
async fn the_sixth_write_is_refused() {
    let app = new_app();
    for _ in 0..5 {
        create(&app, KEY).await;
    }
    for _ in 0..2 {
        let refused = create(&app, KEY).await;
        assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
        // No time to come back would be true.
        assert_eq!(refused.headers().get(RETRY_AFTER), None);
    }
}

#[tokio::test]
async fn deleting_counts_too() {
    let app = new_app();
    for _ in 0..3 {
        create(&app, KEY).await;
    }
    for id in 1..=2 {
        assert_eq!(delete(&app, id).await.status(), StatusCode::NO_CONTENT);
    }
    assert_eq!(
        delete(&app, 3).await.status(),
        StatusCode::TOO_MANY_REQUESTS
    );
}

#[tokio::test]
async fn a_refused_write_changes_nothing() {
    let app = new_app();
    for _ in 0..6 {
        create(&app, KEY).await;
    }
    assert_eq!(get(&app, "/books/5").await.status(), StatusCode::OK);
    assert_eq!(get(&app, "/books/6").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_request_without_the_key_is_not_counted() {
    let app = new_app();
    for _ in 0..10 {
        assert_eq!(create(&app, None).await.status(), StatusCode::UNAUTHORIZED);
    }
    assert_eq!(create(&app, KEY).await.status(), StatusCode::CREATED);
}

#[tokio::test]
async fn reading_is_free() {
    let app = new_app();
    for _ in 0..10 {
        assert_eq!(get(&app, "/books").await.status(), StatusCode::OK);
    }
    assert_eq!(create(&app, KEY).await.status(), StatusCode::CREATED);
}

fn new_app() -> Router {
    app(AppState {
        library: Library::default(),
        api_key: ApiKey::new("a-key"),
    })
}

async fn create(app: &Router, authorization: Option<&str>) -> Response {
    let mut request = Request::post("/books").header(CONTENT_TYPE, "application/json");
    if let Some(authorization) = authorization {
        request = request.header(AUTHORIZATION, authorization);
    }
    let body = r#"{"title":"Emma","author":"Jane Austen","year":1815}"#;
    let request = request.body(Body::from(body)).unwrap();
    app.clone().oneshot(request).await.unwrap()
}

async fn get(app: &Router, path: &str) -> Response {
    let request = Request::get(path).body(Body::empty()).unwrap();
    app.clone().oneshot(request).await.unwrap()
}

async fn delete(app: &Router, id: u64) -> Response {
    let request = Request::delete(format!("/books/{id}")).header(AUTHORIZATION, "Bearer a-key");
    let request = request.body(Body::empty()).unwrap();
    app.clone().oneshot(request).await.unwrap()
}
