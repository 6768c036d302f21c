// expect error[E0277]: the trait bound `AppState: Clone` is not satisfied
use axum::Router;

// region: app
struct AppState {
    name: String,
}

fn app(state: AppState) -> Router {
    Router::new().with_state(state)
}
// endregion: app

fn main() {
    let name = "City Library".to_owned();
    let _app = app(AppState { name });
}
