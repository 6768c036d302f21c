// expect error[E0308]: mismatched types
use axum::Router;
use axum::extract::State;
use axum::routing::get;

#[derive(Clone)]
struct Library;

#[derive(Clone)]
struct AppState {
    library: Library,
}

// region: app
fn books() -> Router<Library> {
    Router::new().route("/", get(list))
}

async fn list(State(_library): State<Library>) -> &'static str {
    "books"
}

fn app(state: AppState) -> Router {
    Router::new().nest("/books", books()).with_state(state)
}
// endregion: app

fn main() {
    let library = Library;
    let _app = app(AppState { library });
}
