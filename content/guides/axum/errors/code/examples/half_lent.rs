// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request, State};
use axum::routing::post;
use std::sync::{Arc, Mutex, PoisonError};
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;

#[derive(Clone)]
struct Shelf(Arc<Mutex<Counts>>);

// region: lend
struct Counts {
    here: u32,
    lent: u32,
}

async fn lend(State(shelf): State<Shelf>, Path(days): Path<u32>) -> String {
    let mut counts = shelf.0.lock().unwrap_or_else(PoisonError::into_inner);
    counts.here -= 1;
    assert!(days > 0);
    counts.lent += 1;
    format!("{} here, {} lent", counts.here, counts.lent)
}
// endregion: lend

#[tokio::main]
async fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let shelf = Shelf(Arc::new(Mutex::new(Counts { here: 9, lent: 0 })));
    let app = Router::new()
        .route("/lend/{days}", post(lend))
        .layer(CatchPanicLayer::new())
        .with_state(shelf);

    for path in ["/lend/0", "/lend/10"] {
        let request = Request::post(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        println!("{}", String::from_utf8_lossy(&body));
    }
}
