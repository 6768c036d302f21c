// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use std::sync::Arc;
use tokio::sync::{AcquireError, Semaphore};
use tower::ServiceExt;

// region: store
#[derive(Clone)]
struct Store {
    connections: Arc<Semaphore>,
}

impl Store {
    async fn find(&self, id: u64) -> Result<Option<String>, AcquireError> {
        let _connection = self.connections.acquire().await?;
        Ok((id == 1).then(|| "Kindred".to_owned()))
    }
}

async fn get_title(State(store): State<Store>, Path(id): Path<u64>) -> Result<String, StatusCode> {
    let title = store.find(id).await.unwrap_or_default();
    title.ok_or(StatusCode::NOT_FOUND)
}
// endregion: store

#[tokio::main]
async fn main() {
    let connections = Arc::new(Semaphore::new(1));
    connections.close();
    let app = Router::new()
        .route("/books/{id}", get(get_title))
        .with_state(Store { connections });

    for path in ["/books/1", "/books/7"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{}", response.status().as_u16());
    }
}
