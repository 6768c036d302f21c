// expect error[E0277]: Router<AppState>: tower_service::Service<IncomingStream
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use tokio::net::TcpListener;

#[derive(Clone)]
struct AppState {
    name: String,
}

async fn name(State(state): State<AppState>) -> String {
    state.name
}

// region: main
#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app: Router<AppState> = Router::new().route("/name", get(name));
    let listener = TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app).await
}
// endregion: main
