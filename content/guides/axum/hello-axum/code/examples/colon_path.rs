// expect panic: Path segments must not start with `:`
use axum::Router;
use axum::routing::get;

fn main() {
    let _app: Router = Router::new().route("/books/:id", get("one book"));
}
