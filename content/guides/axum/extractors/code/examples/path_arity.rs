// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

// region: handlers
async fn one_value(Path(id): Path<u64>) -> String {
    format!("book {id}")
}

async fn two_paths(Path(author): Path<String>, Path(id): Path<u64>) -> String {
    format!("book {id} by {author}")
}

async fn one_tuple(Path((author, id)): Path<(String, u64)>) -> String {
    format!("book {id} by {author}")
}
// endregion: handlers

fn app() -> Router {
    // region: routes
    Router::new()
        .route("/one-value/{author}/{id}", get(one_value))
        .route("/two-paths/{author}/{id}", get(two_paths))
        .route("/one-tuple/{author}/{id}", get(one_tuple))
    // endregion: routes
}

#[tokio::main]
async fn main() {
    for path in [
        "/one-value/le-guin/7",
        "/two-paths/le-guin/7",
        "/one-tuple/le-guin/7",
    ] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app().oneshot(request).await.unwrap();
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!("GET {path}: {status}\n  {}", String::from_utf8_lossy(&body));
    }
}
