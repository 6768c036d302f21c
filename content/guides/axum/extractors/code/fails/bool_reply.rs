// expect error[E0277]: Handler
use axum::Router;
use axum::extract::Path;
use axum::routing::get;

async fn is_known(Path(id): Path<u64>) -> bool {
    id < 100
}

fn main() {
    let _app: Router = Router::new().route("/known/{id}", get(is_known));
}
