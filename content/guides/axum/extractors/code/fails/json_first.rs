// expect error[E0277]: Handler
use axum::extract::Path;
use axum::routing::put;
use axum::{Json, Router};

async fn rename(Json(title): Json<String>, Path(id): Path<u64>) -> String {
    format!("book {id} becomes {title}")
}

fn main() {
    let _app: Router = Router::new().route("/books/{id}", put(rename));
}
