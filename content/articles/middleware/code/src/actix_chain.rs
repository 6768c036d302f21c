use std::io;

// region: imports
use actix_cors::Cors;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::middleware::{Compress, Next, from_fn};
use actix_web::{App, Error, HttpResponse, HttpServer, web};
// endregion: imports

use crate::{Book, LIMIT, SITE, books, has_key, next_id};

// region: handlers
async fn list() -> web::Json<Vec<Book>> {
    web::Json(books())
}

async fn create(_book: web::Json<Book>) -> HttpResponse {
    HttpResponse::Created().finish()
}
// endregion: handlers

// region: chain
fn routes(config: &mut web::ServiceConfig) {
    config
        .app_data(web::JsonConfig::default().limit(LIMIT))
        .service(
            web::resource("/books")
                .route(web::get().to(list))
                .route(web::post().to(create).wrap(from_fn(require_key))),
        );
}

#[actix_web::main]
async fn run(port: u16) -> io::Result<()> {
    let app = || {
        let cors = Cors::default()
            .allowed_origin(SITE)
            .allowed_methods(["GET", "POST"])
            .allowed_headers([header::AUTHORIZATION, header::CONTENT_TYPE]);
        App::new()
            .configure(routes)
            .wrap(Compress::default())
            .wrap(cors)
            .wrap(from_fn(log))
    };
    HttpServer::new(app).bind(("127.0.0.1", port))?.run().await
}
// endregion: chain

// region: log
/// Gives each request an id, and logs the response.
async fn log(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = next_id();
    let (method, path) = (request.method().clone(), request.path().to_owned());
    let mut response = next.call(request).await?;
    println!("{id} {method} {path} -> {}", response.status().as_u16());
    let id = HeaderValue::from_str(&id).expect("digits are a header's value");
    let name = HeaderName::from_static("x-request-id");
    response.headers_mut().insert(name, id);
    Ok(response)
}
// endregion: log

// region: require-key
/// Lets a request through if it has the key.
async fn require_key(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let sent = request.headers().get(header::AUTHORIZATION);
    let sent = sent.and_then(|value| value.to_str().ok());
    if sent.is_some_and(has_key) {
        let response = next.call(request).await?;
        return Ok(response.map_into_left_body());
    }
    let refused = HttpResponse::Unauthorized()
        .insert_header((header::WWW_AUTHENTICATE, "Bearer"))
        .finish();
    Ok(request.into_response(refused).map_into_right_body())
}
// endregion: require-key

/// Serves on this port until the process ends.
///
/// # Errors
/// If the port can't be opened.
pub fn serve(port: u16) -> io::Result<()> {
    run(port)
}
