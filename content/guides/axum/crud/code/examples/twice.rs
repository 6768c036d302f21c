// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::routing::{post, put};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

type Titles = Arc<Mutex<BTreeMap<u64, String>>>;

// region: handlers
async fn add(State(titles): State<Titles>, title: String) -> StatusCode {
    let mut titles = titles.lock().unwrap();
    let id = titles.len() as u64 + 1;
    titles.insert(id, title);
    StatusCode::CREATED
}

async fn put_at(State(titles): State<Titles>, Path(id): Path<u64>, title: String) -> StatusCode {
    titles.lock().unwrap().insert(id, title);
    StatusCode::OK
}
// endregion: handlers

#[tokio::main]
async fn main() {
    for (method, path, sent) in [
        ("POST", "/titles", vec!["Kindred", "Kindred"]),
        ("PUT", "/titles/1", vec!["Kindred", "Kindred"]),
        ("PUT", "/titles/1", vec!["Kindred", "Wild Seed", "Kindred"]),
    ] {
        let titles = Titles::default();
        let app = Router::new()
            .route("/titles", post(add))
            .route("/titles/{id}", put(put_at))
            .with_state(titles.clone());
        for title in &sent {
            let request = Request::builder().method(method).uri(path);
            let request = request.body(Body::from(*title)).unwrap();
            app.clone().oneshot(request).await.unwrap();
        }
        println!("{method} {path} {sent:?}");
        println!("  stored: {:?}", titles.lock().unwrap());
    }
}
