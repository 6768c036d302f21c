use super::send;
use crate::{AppState, app};
use axum::Router;
use axum::extract::State;
use axum::routing::post;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Mutex as AsyncMutex;

#[tokio::test]
async fn state_without_a_handle_is_copied_for_each_request() {
    async fn add(State(mut titles): State<Vec<&'static str>>) -> String {
        titles.push("Kindred");
        titles.len().to_string()
    }
    let app = Router::new()
        .route("/", post(add))
        .with_state(Vec::<&str>::new());
    for _ in 0..2 {
        assert_eq!(send(&app, "POST", "/").await.body, "1");
    }
}

#[tokio::test]
async fn a_tokio_guard_may_live_across_an_await() {
    async fn add(State(count): State<Arc<AsyncMutex<u64>>>) -> String {
        let mut count = count.lock().await;
        tokio::task::yield_now().await;
        *count += 1;
        count.to_string()
    }
    let app = Router::new()
        .route("/", post(add))
        .with_state(Arc::default());
    assert_eq!(send(&app, "POST", "/").await.body, "1");
    assert_eq!(send(&app, "POST", "/").await.body, "2");
}

#[test]
fn a_panic_under_the_lock_poisons_it() {
    let count = Arc::new(Mutex::new(1));
    let holder = count.clone();
    let panicked = std::thread::spawn(move || {
        let _guard = holder.lock();
        panic!("on purpose");
    });
    assert!(panicked.join().is_err());

    let poisoned = count.lock();
    assert!(poisoned.is_err());
    // The value is still there for who wants it.
    assert_eq!(*poisoned.unwrap_or_else(PoisonError::into_inner), 1);
}

#[tokio::test]
async fn a_poisoned_library_panics_at_each_request_while_health_is_ok() {
    let state = AppState::default();
    let library = state.library.clone();
    let panicked = std::thread::spawn(move || {
        let _guard = library.books();
        panic!("on purpose");
    });
    assert!(panicked.join().is_err());

    let app = app(state);
    assert_eq!(send(&app, "GET", "/health").await.body, "ok");
    for _ in 0..2 {
        let app = app.clone();
        let request = tokio::spawn(async move { send(&app, "GET", "/books").await.status });
        assert!(request.await.unwrap_err().is_panic());
    }
}
