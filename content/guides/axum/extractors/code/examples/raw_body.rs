// expect exit 0
use axum::body::{Body, Bytes};
use axum::extract::rejection::JsonRejection;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Result;
use axum::routing::post;
use axum::{Json, Router};
use tower::ServiceExt;

// region: checked
async fn checked(headers: HeaderMap, body: Bytes) -> Result<String> {
    let sent_as_json = headers
        .get(CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"application/json"));
    if !sent_as_json {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into());
    }
    let Json(title) = Json::<String>::from_bytes(&body)?;
    Ok(format!("{title}, from {} bytes", body.len()))
}
// endregion: checked

async fn unchecked(body: String) -> std::result::Result<String, JsonRejection> {
    let Json(title) = Json::<String>::from_bytes(body.as_bytes())?;
    Ok(format!("{title}, from {} bytes", body.len()))
}

fn app() -> Router {
    Router::new()
        .route("/unchecked", post(unchecked))
        .route("/checked", post(checked))
}

#[tokio::main]
async fn main() {
    for (path, content_type) in [
        ("/unchecked", "text/plain"),
        ("/checked", "text/plain"),
        ("/checked", "application/json"),
    ] {
        let request = Request::post(path)
            .header(CONTENT_TYPE, content_type)
            .body(Body::from("\"Kindred\""))
            .unwrap();
        let status = app().oneshot(request).await.unwrap().status();
        println!("POST {path}, sent as {content_type}: {status}");
    }
}
