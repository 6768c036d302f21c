// expect error[E0277]: Handler
use axum::Router;
use axum::routing::get;

fn health() -> &'static str {
    "ok"
}

fn main() {
    let _app: Router = Router::new().route("/health", get(health));
}
