// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::sync::{Arc, Mutex, PoisonError};
use tower::ServiceExt;

type Books = Arc<Mutex<Vec<String>>>;

// region: choices
async fn refuses(State(books): State<Books>) -> Result<String, StatusCode> {
    let books = books
        .lock()
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(books.join(", "))
}

async fn goes_on(State(books): State<Books>) -> String {
    let books = books.lock().unwrap_or_else(PoisonError::into_inner);
    books.join(", ")
}
// endregion: choices

async fn health(State(books): State<Books>) -> Result<&'static str, StatusCode> {
    if books.is_poisoned() {
        return Err(StatusCode::INTERNAL_SERVER_ERROR);
    }
    Ok("ok")
}

#[tokio::main]
async fn main() {
    let books = Books::default();
    let app = Router::new()
        .route("/refuses", get(refuses))
        .route("/goes-on", get(goes_on))
        .route("/health", get(health))
        .with_state(books.clone());

    std::panic::set_hook(Box::new(|_| {}));
    let thread = std::thread::spawn({
        let books = books.clone();
        move || {
            let _guard = books.lock();
            panic!("on purpose");
        }
    });
    thread.join().unwrap_err();

    println!("after the panic");
    print_statuses(&app).await;
    books.clear_poison();
    println!("after clear_poison");
    print_statuses(&app).await;
}

async fn print_statuses(app: &Router) {
    for path in ["/refuses", "/goes-on", "/health"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("  {path}: {}", response.status());
    }
}
