// expect exit 0
use rocket::fairing::AdHoc;
use rocket::tokio::runtime::Builder;
use rocket::tokio::spawn;
use rocket::tokio::sync::oneshot;

// region: main
fn main() {
    Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(serve_and_watch());
}

async fn serve_and_watch() {
    let (up, is_up) = oneshot::channel();
    let config = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("port", 0));
    let watched = AdHoc::on_liftoff("watched", |_| {
        Box::pin(async move { up.send("the server is up").unwrap() })
    });
    let rocket = rocket::custom(config).attach(watched).ignite().await;
    let rocket = rocket.unwrap();
    let shutdown = rocket.shutdown();

    let server = spawn(rocket.launch());
    println!("{}", is_up.await.unwrap());
    shutdown.notify();
    println!("it ended well: {}", server.await.unwrap().is_ok());
}
// endregion: main
