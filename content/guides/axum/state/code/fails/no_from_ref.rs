// expect error[E0277]: the trait bound `Library: FromRef<AppState>` is not satisfied
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use std::sync::{Arc, Mutex};

// region: app
#[derive(Clone, Default)]
struct Library {
    titles: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone, Default)]
struct AppState {
    library: Library,
}

#[axum::debug_handler(state = AppState)]
async fn count(State(library): State<Library>) -> String {
    library.titles.lock().unwrap().len().to_string()
}
// endregion: app

fn main() {
    let _app: Router = Router::new()
        .route("/count", get(count))
        .with_state(AppState::default());
}
