// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::Request;
use axum::routing::get;
use serde::Deserialize;
use tower::ServiceExt;

// region: captures
#[derive(Deserialize)]
struct BookPath {
    id: u64,
    author: String,
}

async fn by_name(Path(BookPath { id, author }): Path<BookPath>) -> String {
    format!("book {id} by {author}")
}

async fn by_position(Path((id, author)): Path<(u64, String)>) -> String {
    format!("book {id} by {author}")
}

fn app() -> Router {
    Router::new()
        .route("/by-name/{author}/{id}", get(by_name))
        .route("/by-position/{author}/{id}", get(by_position))
}
// endregion: captures

async fn status(path: &str) -> u16 {
    let request = Request::get(path).body(Body::empty()).unwrap();
    app().oneshot(request).await.unwrap().status().as_u16()
}

#[tokio::main]
async fn main() {
    let by_name = status("/by-name/butler/7").await;
    let by_position = status("/by-position/butler/7").await;
    println!("{by_name}, then {by_position}");
}
