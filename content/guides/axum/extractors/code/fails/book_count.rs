// expect error[E0277]: Handler
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use serde::Deserialize;

// region: count
#[derive(Deserialize)]
struct Filter {
    author: Option<String>,
}

async fn count(Query(filter): Query<Filter>) -> u64 {
    if filter.author.is_some() { 2 } else { 3 }
}
// endregion: count

fn main() {
    let _app: Router = Router::new().route("/count", get(count));
}
