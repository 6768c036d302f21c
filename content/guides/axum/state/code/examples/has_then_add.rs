// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, StatusCode};
use axum::routing::post;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

#[derive(Clone, Default)]
struct Library {
    titles: Arc<Mutex<Vec<String>>>,
}

impl Library {
    fn has(&self, title: &str) -> bool {
        self.titles.lock().unwrap().iter().any(|t| t == title)
    }

    fn add(&self, title: String) {
        self.titles.lock().unwrap().push(title);
    }
}

async fn create(State(library): State<Library>, title: String) -> StatusCode {
    if library.has(&title) {
        return StatusCode::CONFLICT;
    }
    check_spelling(&title).await;
    library.add(title);
    StatusCode::CREATED
}

/// Asks another server.
async fn check_spelling(_: &str) {
    tokio::task::yield_now().await;
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/", post(create))
        .with_state(Library::default());
    let send = || {
        let request = Request::post("/").body(Body::from("Emma")).unwrap();
        app.clone().oneshot(request)
    };
    let (a, b) = tokio::join!(send(), send());
    println!("{}, {}", a.unwrap().status(), b.unwrap().status());
}
