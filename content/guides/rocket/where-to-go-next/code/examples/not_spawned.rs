// expect exit 0
use rocket::fairing::AdHoc;
use rocket::tokio::sync::oneshot;
use rocket::tokio::time::{Duration, timeout};

#[rocket::main]
async fn main() {
    let (up, is_up) = oneshot::channel();
    let config = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("port", 0));
    let watched = AdHoc::on_liftoff("watched", |_| Box::pin(async move { up.send(()).unwrap() }));
    let rocket = rocket::custom(config).attach(watched);
    // region: launch
    let server = rocket.launch();
    match timeout(Duration::from_secs(2), is_up).await {
        Ok(Ok(())) => println!("up"),
        Ok(Err(_)) => println!("sender dropped"),
        Err(_) => println!("still waiting"),
    }
    drop(server);
    // endregion: launch
}
