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
    let refused = create(&app, KEY).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
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
async fn a_refusal_says_when_to_come_back() {
    let app = new_app();
    for _ in 0..5 {
        create(&app, KEY).await;
    }
    let refused = create(&app, KEY).await;
    let wait = refused.headers().get(RETRY_AFTER);
    assert_eq!(wait.map(|value| value.to_str().unwrap()), Some("60"));
}

#[tokio::test]
async fn who_has_no_key_uses_nothing_up() {
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
        let request = Request::get("/books").body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
    }
    assert_eq!(create(&app, KEY).await.status(), StatusCode::CREATED);
}

fn new_app() -> Router {
    app(AppState {
        library: Library::default(),
        api_key: ApiKey("a-key".into()),
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

async fn delete(app: &Router, id: u64) -> Response {
    let request = Request::delete(format!("/books/{id}")).header(AUTHORIZATION, "Bearer a-key");
    let request = request.body(Body::empty()).unwrap();
    app.clone().oneshot(request).await.unwrap()
}
