// expect exit 0
use actix_web::dev::Service;
use actix_web::{App, test, web};

#[actix_web::main]
async fn main() {
    // region: app
    let app = App::new()
        .route("/", web::get().to(|| async { "ok" }))
        .wrap_fn(|request, inner| {
            println!("1");
            inner.call(request)
        })
        .wrap_fn(|request, inner| {
            let response = inner.call(request);
            async move {
                let response = response.await;
                println!("2");
                response
            }
        })
        .wrap_fn(|request, inner| {
            println!("3");
            inner.call(request)
        });
    // endregion: app
    let app = test::init_service(app).await;
    test::call_service(&app, test::TestRequest::default().to_request()).await;
}
