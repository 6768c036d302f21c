// expect exit 0
//! What the outermost middleware sees when a handler fails, when a middleware fails, on a panic.
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::{ErrorNotFound, ErrorUnauthorized};
use actix_web::{App, Error, HttpResponse, test, web};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::get;
use tower::ServiceExt;

// region: axum
async fn watch(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    println!("axum sees {}", response.status());
    response
}

async fn refuse(_request: Request, _next: Next) -> Result<Response, StatusCode> {
    Err(StatusCode::UNAUTHORIZED)
}

async fn fails() -> Result<(), StatusCode> {
    Err(StatusCode::NOT_FOUND)
}
// endregion: axum

async fn panics() {
    panic!("a bug")
}

// region: actix
async fn actix_watch(
    request: ServiceRequest,
    next: actix_web::middleware::Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let result = next.call(request).await;
    match &result {
        Ok(response) => println!("actix-web sees {}", response.status()),
        Err(error) => println!("actix-web sees an Err: {error}"),
    }
    result
}

async fn actix_refuse(
    _request: ServiceRequest,
    _next: actix_web::middleware::Next<impl MessageBody>,
) -> Result<ServiceResponse, Error> {
    Err(ErrorUnauthorized("no key"))
}

async fn actix_fails() -> Result<HttpResponse, Error> {
    Err(ErrorNotFound("no book"))
}
// endregion: actix

#[tokio::main(flavor = "current_thread")]
async fn main() {
    use actix_web::middleware::from_fn as actix_fn;
    use axum::middleware::from_fn;
    std::panic::set_hook(Box::new(|_| {}));

    let app = Router::new()
        .route("/refused", get(fails).layer(from_fn(refuse)))
        .route("/fails", get(fails))
        .route("/panics", get(panics))
        .layer(from_fn(watch));
    for path in ["/fails", "/refused", "/panics"] {
        println!("{path}");
        let request = Request::get(path).body(Body::empty()).unwrap();
        if tokio::spawn(app.clone().oneshot(request)).await.is_err() {
            println!("axum sees nothing");
        }
    }

    let app = App::new()
        .route("/fails", web::get().to(actix_fails))
        .route(
            "/refused",
            web::get().to(actix_fails).wrap(actix_fn(actix_refuse)),
        )
        .wrap(actix_fn(actix_watch));
    let app = test::init_service(app).await;
    for path in ["/fails", "/refused"] {
        println!("{path}");
        let request = test::TestRequest::get().uri(path).to_request();
        let _ = test::try_call_service(&app, request).await;
    }
}
