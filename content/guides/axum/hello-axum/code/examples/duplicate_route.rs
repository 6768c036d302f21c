// expect panic: Overlapping method route
use axum::Router;
use axum::routing::get;

fn main() {
    let _app: Router = Router::new()
        .route("/health", get("ok"))
        .route("/health", get("fine"));
}
