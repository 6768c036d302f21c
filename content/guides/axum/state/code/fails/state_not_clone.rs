// expect error[E0277]: the trait bound `AppState: Clone` is not satisfied
use axum::Router;
use axum::extract::State;
use axum::routing::get;

// region: app
struct AppState {
    name: String,
}

async fn name(State(state): State<AppState>) -> String {
    state.name
}

fn app(state: AppState) -> Router {
    Router::new().route("/name", get(name)).with_state(state)
}
// endregion: app

fn main() {
    let name = "City Library".to_owned();
    let _app = app(AppState { name });
}
