// expect exit 0
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use axum::{Json, Router};
use std::collections::BTreeMap;
use std::sync::Arc;
use tower::ServiceExt;

type Titles = Arc<BTreeMap<u64, String>>;

// region: handlers
async fn list_titles(State(titles): State<Titles>) -> Json<Vec<String>> {
    Json(titles.values().cloned().collect())
}

async fn get_title(
    State(titles): State<Titles>,
    Path(id): Path<u64>,
) -> Result<Json<String>, StatusCode> {
    let title = titles.get(&id).cloned().ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(title))
}
// endregion: handlers

#[tokio::main]
async fn main() {
    let titles = Arc::new(BTreeMap::from([(1, "Kindred".to_owned())]));
    let app = Router::new()
        .route("/books", get(list_titles))
        .route("/books/{id}", get(get_title))
        .with_state(titles);
    for path in ["/books", "/books/1", "/books/7"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{path}: {}", response.status());
    }
}
