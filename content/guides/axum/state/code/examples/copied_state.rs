// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::routing::post;
use http_body_util::BodyExt;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

// region: states
#[derive(Clone, Default)]
struct Copied {
    titles: Vec<&'static str>,
}

#[derive(Clone, Default)]
struct Shared {
    titles: Arc<Mutex<Vec<&'static str>>>,
}
// endregion: states

// region: handlers
async fn add_to_copy(State(mut state): State<Copied>) -> String {
    state.titles.push("Kindred");
    state.titles.len().to_string()
}

async fn add_to_shared(State(state): State<Shared>) -> String {
    let mut titles = state.titles.lock().unwrap();
    titles.push("Kindred");
    titles.len().to_string()
}
// endregion: handlers

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/copied", post(add_to_copy))
        .with_state(Copied::default())
        .route("/shared", post(add_to_shared))
        .with_state(Shared::default());

    for path in ["/copied", "/copied", "/shared", "/shared"] {
        let request = Request::post(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!("POST {path}: books {}", String::from_utf8_lossy(&body));
    }
}
