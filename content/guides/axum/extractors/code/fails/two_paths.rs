// expect error: not by applying multiple `Path<_>` extractors
use axum::extract::Path;

// region: two-paths
#[axum::debug_handler]
async fn two_paths(Path(author): Path<String>, Path(id): Path<u64>) -> String {
    format!("book {id} by {author}")
}
// endregion: two-paths

fn main() {
    let _handler = two_paths;
}
