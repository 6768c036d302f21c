// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use tower::{Service, ServiceExt};

#[tokio::main]
async fn main() {
    let mut app: Router = Router::new().route("/health", get("ok"));

    for path in ["/health", "/books"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let service = ServiceExt::<Request<Body>>::ready(&mut app).await.unwrap();
        let response = service.call(request).await.unwrap();
        println!("{path}: {}", response.status());
    }
}
