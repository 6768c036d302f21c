// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::Request;
use axum::routing::get;
use tower::ServiceExt;

// region: app
async fn show(Path(id): Path<u64>) -> String {
    format!("book {id}")
}

fn app() -> Router {
    Router::new()
        .route("/books/{id}", get(show))
        .route("/authors/{author}/books/{id}", get(show))
}
// endregion: app

async fn status(path: &str) -> u16 {
    let request = Request::get(path).body(Body::empty()).unwrap();
    app().oneshot(request).await.unwrap().status().as_u16()
}

#[tokio::main]
async fn main() {
    let short = status("/books/7").await;
    let long = status("/authors/butler/books/7").await;
    println!("{short}, then {long}");
}
