// expect exit 0
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, test, web};

async fn a(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    println!("a>");
    let response = next.call(request).await?;
    println!("<a");
    Ok(response)
}

async fn b(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    println!("b>");
    let response = next.call(request).await?;
    println!("<b");
    Ok(response)
}

async fn handler() -> &'static str {
    println!("handler");
    "ok"
}

#[actix_web::main]
async fn main() {
    // region: app
    let app = App::new()
        .route("/", web::get().to(handler))
        .wrap(from_fn(a))
        .wrap(from_fn(b));
    // endregion: app
    let app = test::init_service(app).await;
    test::call_service(&app, test::TestRequest::default().to_request()).await;
}
