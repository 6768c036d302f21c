// expect exit 0
use actix_cors::Cors;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::ErrorUnauthorized;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, test, web};

const SITE: &str = "https://books.example";

// region: middleware
async fn name(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let mut response = next.call(request).await?;
    let id = HeaderName::from_static("x-request-id");
    let headers = response.headers_mut();
    headers.insert(id, HeaderValue::from_static("7"));
    Ok(response)
}

async fn require_key(
    _request: ServiceRequest,
    _next: Next<impl MessageBody>,
) -> Result<ServiceResponse, Error> {
    Err(ErrorUnauthorized("no key"))
}
// endregion: middleware

#[actix_web::main]
async fn main() {
    // region: app
    let cors = Cors::default().allowed_origin(SITE);
    let app = App::new()
        .route("/", web::get().to(|| async { "ok" }))
        .wrap(from_fn(require_key))
        .wrap(cors)
        .wrap(from_fn(name));
    // endregion: app
    let app = test::init_service(app).await;
    let request = test::TestRequest::default().insert_header(("origin", SITE));
    // What actix-web does with an error that leaves the outermost middleware.
    let response = match test::try_call_service(&app, request.to_request()).await {
        Ok(response) => response.into_parts().1.map_into_boxed_body(),
        Err(error) => error.error_response(),
    };
    let headers = response.headers();
    println!(
        "{}, id {}, CORS {}",
        response.status().as_u16(),
        headers.contains_key("x-request-id"),
        headers.contains_key("access-control-allow-origin")
    );
}
