mod books;
mod database;
mod envelope;
mod key;
mod layers;
mod limits;
mod replace;
mod routes;
mod sharing;

// region: imports
use super::{ApiKey, AppState, Library, app};
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use axum::http::{Request, StatusCode};
use axum::{Extension, Router};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use std::env::temp_dir;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, process};
use tower::ServiceExt;
// endregion: imports

// region: constants
const JSON: &str = "application/json";
const KEY: &str = "Bearer a-key";
// endregion: constants

// region: app
/// A folder for one test, which is removed with all that is in it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = temp_dir().join(format!("books-{}-{number}", process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// The state of a server that has its books in this folder.
    async fn open(&self) -> AppState {
        let file = self.0.join("books.db");
        AppState {
            library: Library::open(file.to_str().unwrap()).await.unwrap(),
            api_key: ApiKey::new("a-key"),
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server with a folder of its own, which it keeps as long as there is a clone of the router.
async fn new_app() -> Router {
    let folder = Folder::new();
    let app = app(folder.open().await);
    app.layer(Extension(Arc::new(folder)))
}
// endregion: app

// region: first
#[tokio::test]
async fn the_server_says_that_it_is_there() {
    let request = Request::get("/health").body(Body::empty()).unwrap();
    let app = new_app().await;
    let response = app.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let body = response.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(body, "ok");
}
// endregion: first

// region: helpers
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
// endregion: helpers

// region: json-helpers
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

async fn create(app: &Router, body: &Value) -> Answer {
    send_json(app, "POST", "/books", body).await
}

fn book_by(author: &str) -> Value {
    json!({ "title": "A title", "author": author, "year": 1979 })
}
// endregion: json-helpers

impl Answer {
    /// The code and the message of an error.
    fn error(&self) -> (String, String) {
        let body = self.json();
        assert_eq!(body.as_object().unwrap().len(), 1, "{body}");
        let text = |name: &str| body["error"][name].as_str().unwrap().to_owned();
        (text("code"), text("message"))
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
