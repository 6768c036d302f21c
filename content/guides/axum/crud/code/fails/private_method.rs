// expect error[E0624]: method `replace` is private
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{MethodRouter, put};

mod library {
    #[derive(Clone)]
    pub struct Library;

    impl Library {
        fn replace(&self, id: u64, title: String) -> Option<String> {
            (id == 1).then_some(title)
        }
    }
}

use library::Library;

async fn replace(
    State(library): State<Library>,
    Path(id): Path<u64>,
    Json(title): Json<String>,
) -> Result<Json<String>, StatusCode> {
    let replaced = library.replace(id, title);
    replaced.map(Json).ok_or(StatusCode::NOT_FOUND)
}

fn main() {
    let _route: MethodRouter<Library> = put(replace);
}
