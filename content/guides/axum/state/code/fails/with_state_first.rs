// expect error[E0308]: mismatched types
use axum::Router;
use axum::extract::State;
use axum::routing::get;

#[derive(Clone)]
struct AppState {
    name: String,
}

async fn name(State(state): State<AppState>) -> String {
    state.name
}

// region: app
fn app(state: AppState) -> Router {
    Router::new().with_state(state).route("/name", get(name))
}
// endregion: app

fn main() {
    let name = "City Library".to_owned();
    let _app = app(AppState { name });
}
