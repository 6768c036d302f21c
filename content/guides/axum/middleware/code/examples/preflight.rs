// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ACCESS_CONTROL_REQUEST_METHOD, ALLOW, ORIGIN};
use axum::routing::post;
use tower::ServiceExt;
use tower_http::cors::CorsLayer;

async fn create() {}

#[tokio::main]
async fn main() {
    let cors = CorsLayer::permissive();
    // region: apps
    let apps = [
        ("no layer", { Router::new().route("/books", post(create)) }),
        ("added before the route", {
            let app = Router::new().layer(cors.clone());
            app.route("/books", post(create))
        }),
        ("MethodRouter::route_layer", {
            let create = post(create).route_layer(cors.clone());
            Router::new().route("/books", create)
        }),
        ("Router::layer, at the end", {
            let app = Router::new().route("/books", post(create));
            app.layer(cors)
        }),
    ];
    // endregion: apps

    for (name, app) in apps {
        let request = Request::builder()
            .method("OPTIONS")
            .uri("/books")
            .header(ORIGIN, "https://books.example")
            .header(ACCESS_CONTROL_REQUEST_METHOD, "POST")
            .body(Body::empty())
            .unwrap();
        let response = app.oneshot(request).await.unwrap();
        let allow = response.headers().get(ALLOW);
        println!("{name}: {}, allow {allow:?}", response.status());
    }
}
