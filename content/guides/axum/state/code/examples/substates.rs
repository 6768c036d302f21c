// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRef, State};
use axum::http::Request;
use axum::routing::get;
use http_body_util::BodyExt;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

#[derive(Clone, Default)]
struct Library {
    titles: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone)]
struct Name(&'static str);

#[derive(Clone)]
struct AppState {
    library: Library,
    name: Name,
}

// region: from-ref
impl FromRef<AppState> for Library {
    fn from_ref(state: &AppState) -> Self {
        state.library.clone()
    }
}

impl FromRef<AppState> for Name {
    fn from_ref(state: &AppState) -> Self {
        state.name.clone()
    }
}
// endregion: from-ref

// region: handlers
async fn count(State(library): State<Library>) -> String {
    let titles = library.titles.lock().unwrap();
    format!("{} books", titles.len())
}

async fn sign(State(library): State<Library>, State(Name(name)): State<Name>) -> String {
    let titles = library.titles.lock().unwrap();
    format!("{name}: {} books", titles.len())
}

async fn whole(State(state): State<AppState>) -> &'static str {
    state.name.0
}
// endregion: handlers

#[tokio::main]
async fn main() {
    let state = AppState {
        library: Library::default(),
        name: Name("City Library"),
    };
    let app = Router::new()
        .route("/count", get(count))
        .route("/sign", get(sign))
        .route("/whole", get(whole))
        .with_state(state);

    for path in ["/count", "/sign", "/whole"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        println!("GET {path}: {}", String::from_utf8_lossy(&body));
    }
}
