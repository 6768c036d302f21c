// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::get;
use tower::ServiceExt;

#[tokio::main]
async fn main() {
    // region: app
    let books = Router::new()
        .route("/", get(|| async {}))
        .route("/{id}", get(|| async {}));
    let app = Router::new().nest("/books", books);
    // endregion: app

    for path in ["/books", "/books/", "/books/1", "/books/1/", "//books"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{path}: {}", response.status());
    }
}
