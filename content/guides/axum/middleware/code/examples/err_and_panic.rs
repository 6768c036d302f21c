// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;

// region: layer
async fn watch(request: Request, next: Next) -> Response {
    println!("{}", request.uri().path());
    let response = next.run(request).await;
    println!("  the layer sees {}", response.status());
    response
}

async fn fails() -> Result<String, StatusCode> {
    Err(StatusCode::NOT_FOUND)
}

async fn panics() -> String {
    panic!("a bug")
}
// endregion: layer

#[tokio::main]
async fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    // region: app
    let app = Router::new()
        .route("/err", get(fails))
        .route("/panic", get(panics))
        .layer(from_fn(watch));
    let caught = Router::new()
        .route("/caught", get(panics))
        .layer(CatchPanicLayer::new())
        .layer(from_fn(watch));
    // endregion: app
    let app = app.merge(caught);

    for path in ["/err", "/panic", "/caught"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let asked = tokio::spawn(app.clone().oneshot(request));
        match asked.await {
            Ok(Ok(response)) => println!("  the caller gets {}", response.status()),
            Ok(Err(never)) => match never {},
            Err(_) => println!("  the task is over, and the caller gets nothing"),
        }
    }
}
