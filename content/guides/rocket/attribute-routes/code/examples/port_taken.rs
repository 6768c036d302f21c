// expect exit 0
use rocket::error::ErrorKind;
use rocket::fairing::AdHoc;
use rocket::{get, routes};

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

#[rocket::main]
async fn main() {
    // Another listener has the port already.
    let other = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let figment = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("address", "127.0.0.1"))
        .merge(("port", other.local_addr().unwrap().port()));

    let liftoff = AdHoc::on_liftoff("say so", |_| Box::pin(async { println!("lift-off") }));
    let built = rocket::custom(figment)
        .mount("/", routes![health])
        .attach(liftoff);

    let ignited = built.ignite().await.unwrap();
    println!("ignited");
    if let Err(error) = ignited.launch().await {
        assert!(matches!(error.kind(), ErrorKind::Bind(_)));
        println!("failed");
    }
}
