// expect exit 0
#![expect(unused_must_use, reason = "the warning is what this program is about")]
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::Mutex;
use tower::ServiceExt;

#[derive(Clone)]
struct Store {
    titles: Arc<Mutex<BTreeMap<u64, String>>>,
}

// region: handlers
impl Store {
    async fn find(&self, id: u64) -> Option<String> {
        self.titles.lock().await.get(&id).cloned()
    }

    async fn remove(&self, id: u64) {
        self.titles.lock().await.remove(&id);
    }
}

async fn get_title(State(store): State<Store>, Path(id): Path<u64>) -> Result<String, StatusCode> {
    store.find(id).await.ok_or(StatusCode::NOT_FOUND)
}

async fn delete_title(State(store): State<Store>, Path(id): Path<u64>) -> StatusCode {
    store.remove(id);
    StatusCode::NO_CONTENT
}
// endregion: handlers

#[tokio::main]
async fn main() {
    let titles = Arc::new(Mutex::new(BTreeMap::from([(1, "Kindred".to_owned())])));
    let app = Router::new()
        .route("/books/{id}", get(get_title).delete(delete_title))
        .with_state(Store { titles });

    for method in ["DELETE", "GET"] {
        let request = Request::builder().method(method).uri("/books/1");
        let request = request.body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{}", response.status().as_u16());
    }
}
