// expect exit 0
//! A body that stops, where the limit of the body is longer than that of the request.
use std::time::Duration;

use article_under_real_traffic::json::Json;
use article_under_real_traffic::socket::{head, rest, send, start, status};
use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use tower_http::timeout::{RequestBodyDeadlineLayer, TimeoutLayer};

async fn create(Json(title): Json<String>) -> String {
    title
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    // region: app
    let app = Router::new()
        .route("/books", post(create))
        .layer(RequestBodyDeadlineLayer::new(Duration::from_secs(30)))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(3),
        ));
    // endregion: app
    let address = start(app).await?;
    let head = head("POST", "/books") + "content-type: application/json\r\n";
    let request = head + "content-length: 100\r\n\r\n\"Kind";
    let response = rest(send(address, &request).await?).await;
    println!("{}", status(&response));
    Ok(())
}
