//! What a caller is told, and when, on a real socket.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use article_under_real_traffic::Limits;
use article_under_real_traffic::axum_api::{app, books};
use article_under_real_traffic::caller::Keys;
use article_under_real_traffic::readiness::Ready;
use article_under_real_traffic::socket::{head, rest, send, start, status};
use axum::Router;
use axum::routing::get;
use tokio::sync::{Notify, Semaphore};

const KEY: &str = "authorization: bearer alpha\r\n";
const JSON: &str = "content-type: application/json\r\n";

async fn serve(private: Router, limits: Limits) -> SocketAddr {
    let keys = Arc::new(Keys::new(&[("shop", "alpha")]));
    start(app(private, Ready::new(), keys, limits))
        .await
        .unwrap()
}

/// Limits that nobody reaches.
fn wide() -> Limits {
    Limits {
        body: Duration::from_hours(1),
        request: Duration::from_hours(1),
        at_once: 100,
    }
}

async fn ask(address: SocketAddr, request: String) -> String {
    rest(send(address, &request).await.unwrap()).await
}

fn post(headers: &str, body: &str) -> String {
    let length = body.len();
    let head = head("POST", "/books");
    format!("{head}{JSON}{headers}content-length: {length}\r\n\r\n{body}")
}

#[tokio::test]
async fn a_handler_learns_whose_key_it_was() {
    let address = serve(books(), wide()).await;
    let body = r#"{"title":"Kindred"}"#;
    let created = ask(address, post(KEY, body)).await;
    assert_eq!(status(&created), "201");
    assert!(created.ends_with("shop has added Kindred\n"), "{created}");
    for headers in ["", "authorization: Bearer beta\r\n"] {
        let refused = ask(address, post(headers, body)).await;
        assert_eq!(status(&refused), "401");
        assert!(refused.contains("www-authenticate: Bearer"), "{refused}");
    }
}

#[tokio::test]
async fn the_last_trusted_hop_is_the_client() {
    let address = serve(books(), wide()).await;
    let lines = "x-forwarded-for: 10.0.0.1\r\nx-forwarded-for: é, 203.0.113.9\r\n";
    let request = format!("{}{KEY}{lines}\r\n", head("GET", "/books"));
    let told = ask(address, request).await;
    assert!(told.ends_with("a client at 203.0.113.9\n"), "{told}");
    let request = format!("{}{KEY}\r\n", head("GET", "/books"));
    let told = ask(address, request).await;
    assert!(told.ends_with("no proxy of ours\n"), "{told}");
}

#[tokio::test]
async fn large_bodies_are_413_and_slow_ones_408() {
    let limits = Limits {
        body: Duration::from_millis(200),
        ..wide()
    };
    let address = serve(books(), limits).await;
    let half = post(KEY, r#"{"title":"Kindred"}"#).replace("red\"}", "");
    assert_eq!(status(&ask(address, half).await), "408");

    let address = serve(books(), wide()).await;
    let large = format!(r#"{{"title":"{}"}}"#, "a".repeat(64 * 1024));
    assert_eq!(status(&ask(address, post(KEY, &large)).await), "413");
}

#[tokio::test]
async fn slow_handlers_are_503() {
    let slow = Router::new().route("/slow", get(std::future::pending::<()>));
    let limits = Limits {
        request: Duration::from_millis(200),
        ..wide()
    };
    let address = serve(slow, limits).await;
    let request = format!("{}{KEY}\r\n", head("GET", "/slow"));
    assert_eq!(status(&ask(address, request).await), "503");
}

#[tokio::test]
async fn a_full_server_refuses_work_and_still_answers_its_platform() {
    let started = Arc::new(Notify::new());
    let gate = Arc::new(Semaphore::new(0));
    let handler = {
        let (started, gate) = (started.clone(), gate.clone());
        async move || {
            started.notify_one();
            drop(gate.acquire().await);
        }
    };
    let limits = Limits {
        at_once: 1,
        ..wide()
    };
    let address = serve(Router::new().route("/report", get(handler)), limits).await;
    let request = format!("{}{KEY}\r\n", head("GET", "/report"));

    let first = tokio::spawn(ask(address, request.clone()));
    started.notified().await;
    let refused = ask(address, request).await;
    assert_eq!(status(&refused), "503");
    assert!(!refused.contains("retry-after"), "{refused}");
    // Strangers are refused before they could take a permit.
    let stranger = ask(address, head("GET", "/report") + "\r\n").await;
    assert_eq!(status(&stranger), "401");
    for path in ["/health", "/ready"] {
        let response = ask(address, head("GET", path) + "\r\n").await;
        assert_eq!(status(&response), "200", "{path}");
    }
    gate.add_permits(1);
    assert_eq!(status(&first.await.unwrap()), "200");
}
