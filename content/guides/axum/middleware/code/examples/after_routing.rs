// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::Uri;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tower::{Layer, ServiceExt};

// region: rewrite
/// Sends what is asked under an old name to the new one.
async fn rewrite(mut request: Request, next: Next) -> Response {
    if request.uri().path() == "/volumes" {
        *request.uri_mut() = Uri::from_static("/books");
    }
    next.run(request).await
}
// endregion: rewrite

async fn books() -> &'static str {
    "books"
}

#[tokio::main]
async fn main() {
    let request = || Request::get("/volumes").body(Body::empty()).unwrap();

    // region: inside
    let app = Router::new()
        .route("/books", get(books))
        .layer(from_fn(rewrite));
    // endregion: inside
    let response = app.oneshot(request()).await.unwrap();
    println!("Router::layer: {}", response.status());

    // region: outside
    let app = Router::new().route("/books", get(books));
    let app = from_fn(rewrite).layer(app);
    // endregion: outside
    let response = app.oneshot(request()).await.unwrap();
    println!("around the router: {}", response.status());
}
