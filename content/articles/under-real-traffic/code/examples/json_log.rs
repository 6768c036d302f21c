// expect exit 0
//! Two requests, and what is logged of them.
use std::sync::Arc;
use std::time::Duration;

use article_under_real_traffic::Limits;
use article_under_real_traffic::axum_api::{app, logged};
use article_under_real_traffic::caller::Keys;
use article_under_real_traffic::readiness::Ready;
use article_under_real_traffic::socket::{head, rest, send, start};
use axum::Router;
use axum::http::HeaderMap;
use axum::routing::get;

async fn book(headers: HeaderMap) {
    tracing::info!(?headers, "what a handler logs");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    // region: subscriber
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(false)
        .without_time()
        .init();
    // endregion: subscriber
    let limits = Limits {
        body: Duration::from_secs(5),
        request: Duration::from_secs(10),
        at_once: 256,
    };
    let keys = Keys::new(&[("shop", "alpha")]);
    let books = Router::new().route("/books/{id}", get(book));
    let app = logged(app(books, Ready::new(), Arc::new(keys), limits));
    let address = start(app).await?;
    for key in ["alpha", "beta"] {
        let request = format!(
            "{}x-request-id: order-7\r\nauthorization: Bearer {key}\r\n\r\n",
            head("GET", "/books/42")
        );
        rest(send(address, &request).await?).await;
    }
    Ok(())
}
