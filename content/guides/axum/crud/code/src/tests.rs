mod books;
mod key;
mod layers;
mod replace;
mod routes;
mod sharing;

use super::{ApiKey, AppState, Library, app};
use axum::Router;
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

const JSON: &str = "application/json";
const KEY: &str = "Bearer a-key";

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        assert_eq!(self.headers[CONTENT_TYPE], JSON);
        serde_json::from_str(&self.body).unwrap()
    }

    /// The ids of a list of books.
    fn ids(&self) -> Vec<u64> {
        let books = self.json();
        let books = books.as_array().unwrap();
        books
            .iter()
            .map(|book| book["id"].as_u64().unwrap())
            .collect()
    }
}

fn new_state() -> AppState {
    AppState {
        library: Library::default(),
        api_key: ApiKey::new("a-key"),
    }
}

fn new_app() -> Router {
    app(new_state())
}

async fn answer(app: &Router, request: Request<Body>) -> Answer {
    let (head, body) = app.clone().oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Answer {
        status: head.status,
        headers: head.headers,
        body: String::from_utf8(body.to_vec()).unwrap(),
    }
}

async fn send(app: &Router, method: &str, path: &str) -> Answer {
    let request = Request::builder().method(method).uri(path);
    let request = request.header(AUTHORIZATION, KEY);
    answer(app, request.body(Body::empty()).unwrap()).await
}

async fn create(app: &Router, body: &Value) -> Answer {
    send_json(app, "POST", "/books", body).await
}

async fn send_json(app: &Router, method: &str, path: &str, body: &Value) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(CONTENT_TYPE, JSON)
        .header(AUTHORIZATION, KEY)
        .body(Body::from(body.to_string()))
        .unwrap();
    answer(app, request).await
}

fn book_by(author: &str) -> Value {
    json!({ "title": "A title", "author": author, "year": 1979 })
}
