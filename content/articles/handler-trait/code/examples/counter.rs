// expect exit 0
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::routing::get;
use tower::ServiceExt;

async fn ask(app: &Router) -> String {
    let request = Request::get("/visits").body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let body = to_bytes(response.into_body(), 100).await.unwrap();
    String::from_utf8_lossy(&body).into_owned()
}

#[tokio::main]
async fn main() {
    // region: counter
    let mut visits = 0;
    let count = async move || {
        visits += 1;
        visits.to_string()
    };
    let app = Router::new().route("/visits", get(count));
    // endregion: counter
    println!("{}, then {}", ask(&app).await, ask(&app).await);
}
