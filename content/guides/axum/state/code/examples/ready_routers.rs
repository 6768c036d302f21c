// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::routing::get;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

#[derive(Clone, Default)]
struct Library {
    titles: Arc<Mutex<Vec<String>>>,
}

async fn list_books(State(library): State<Library>) -> String {
    library.titles.lock().unwrap().join(", ")
}

async fn health() -> &'static str {
    "ok"
}

#[tokio::main]
async fn main() {
    let library = Library::default();
    // region: routers
    let first = Router::new().route("/books", get(list_books));
    let second = first.clone().with_state(library);
    let third = second.clone().route("/health", get(health));
    // endregion: routers

    for (name, router) in [("second", second), ("third", third)] {
        let request = Request::get("/health").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        println!("{name}: {}", response.status());
    }
}
