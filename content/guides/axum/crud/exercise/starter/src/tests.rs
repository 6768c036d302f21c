use super::{ApiKey, AppState, Library, app};
use axum::Router;
use axum::body::Body;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_REQUEST_METHOD, ALLOW, AUTHORIZATION,
    CONTENT_TYPE, HeaderMap, ORIGIN,
};
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

#[tokio::test]
async fn what_is_sent_changes_and_the_rest_stays() {
    let app = app_with_a_book().await;
    let (status, _, body) = send(&app, "PATCH", "/books/1", &json!({ "year": 1979 })).await;
    assert_eq!(status, StatusCode::OK);
    let expected = json!({ "id": 1, "title": "Kindred", "author": "Butler", "year": 1979 });
    assert_eq!(from_json(&body), expected);
    assert_eq!(book(&app).await, expected);

    let changes = json!({ "title": "Wild Seed", "author": "Octavia E. Butler" });
    send(&app, "PATCH", "/books/1", &changes).await;
    let expected =
        json!({ "id": 1, "title": "Wild Seed", "author": "Octavia E. Butler", "year": 1979 });
    assert_eq!(book(&app).await, expected);
}

#[tokio::test]
async fn no_changes_leave_the_book_as_it_is() {
    let app = app_with_a_book().await;
    let before = book(&app).await;
    let (status, _, body) = send(&app, "PATCH", "/books/1", &json!({})).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(from_json(&body), before);
    assert_eq!(book(&app).await, before);
}

#[tokio::test]
async fn there_must_be_a_book_to_change() {
    let app = app_with_a_book().await;
    let (status, _, _) = send(&app, "PATCH", "/books/42", &json!({ "year": 1979 })).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn changing_needs_the_key() {
    let app = app_with_a_book().await;
    let before = book(&app).await;
    let request = Request::patch("/books/1")
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(json!({ "year": 1979 }).to_string()));
    let (status, _, _) = answer(&app, request.unwrap()).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert_eq!(book(&app).await, before);
}

#[tokio::test]
async fn a_script_on_the_site_may_change_books() {
    let request = Request::builder()
        .method("OPTIONS")
        .uri("/books/1")
        .header(ORIGIN, "https://books.example")
        .header(ACCESS_CONTROL_REQUEST_METHOD, "PATCH");
    let app = app_with_a_book().await;
    let (_, headers, _) = answer(&app, request.body(Body::empty()).unwrap()).await;
    let methods = headers[ACCESS_CONTROL_ALLOW_METHODS].to_str().unwrap();
    assert!(methods.split(',').any(|method| method == "PATCH"));
}

#[tokio::test]
async fn put_still_takes_whole_books_only() {
    let app = app_with_a_book().await;
    let before = book(&app).await;
    let (status, _, _) = send(&app, "PUT", "/books/1", &json!({ "year": 1979 })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(book(&app).await, before);
}

#[tokio::test]
async fn a_list_can_still_not_be_changed() {
    let app = app_with_a_book().await;
    let (status, headers, _) = send(&app, "PATCH", "/books", &json!({})).await;
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(headers[ALLOW], "GET,HEAD,POST");
}

async fn app_with_a_book() -> Router {
    let app = app(AppState {
        library: Library::default(),
        api_key: ApiKey::new("a-key"),
    });
    let book = json!({ "title": "Kindred", "author": "Butler", "year": 1997 });
    send(&app, "POST", "/books", &book).await;
    app
}

async fn book(app: &Router) -> Value {
    let request = Request::get("/books/1").body(Body::empty());
    from_json(&answer(app, request.unwrap()).await.2)
}

fn from_json(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_else(|_| panic!("this is no JSON: {body:?}"))
}

async fn send(
    app: &Router,
    method: &str,
    path: &str,
    body: &Value,
) -> (StatusCode, HeaderMap, String) {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(CONTENT_TYPE, "application/json")
        .header(AUTHORIZATION, "Bearer a-key")
        .body(Body::from(body.to_string()));
    answer(app, request.unwrap()).await
}

async fn answer(app: &Router, request: Request<Body>) -> (StatusCode, HeaderMap, String) {
    let (head, body) = app.clone().oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let body = String::from_utf8(body.to_vec()).unwrap();
    (head.status, head.headers, body)
}
