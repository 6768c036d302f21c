// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{MatchedPath, OriginalUri, Request};
use axum::http::Uri;
use axum::middleware::map_request;
use axum::routing::get;
use tower::ServiceExt;

// region: app
async fn seen(uri: Uri, OriginalUri(original): OriginalUri, route: MatchedPath) -> String {
    let route = route.as_str();
    format!("Uri: {uri}\nOriginalUri: {original}\nMatchedPath: {route}")
}

async fn log(request: Request) -> Request {
    println!("a layer of the inner router: {}", request.uri());
    request
}

fn app() -> Router {
    let books = Router::new().route("/{id}", get(seen));
    Router::new().nest("/books", books.layer(map_request(log)))
}
// endregion: app

#[tokio::main]
async fn main() {
    let request = Request::get("/books/7").body(Body::empty()).unwrap();
    let response = app().oneshot(request).await.unwrap();
    let body = to_bytes(response.into_body(), 1000).await.unwrap();
    println!("{}", String::from_utf8_lossy(&body));
}
