// expect error[E0308]: mismatched types
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse};

// region: guard
async fn require_key(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if request.headers().contains_key("authorization") {
        return next.call(request).await;
    }
    Ok(request.into_response(HttpResponse::Unauthorized().finish()))
}
// endregion: guard

fn main() {
    let _app = actix_web::App::new().wrap(actix_web::middleware::from_fn(require_key));
}
