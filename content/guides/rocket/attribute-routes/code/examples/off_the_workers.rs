// expect exit 0
use rocket::local::asynchronous::Client;
use rocket::tokio::task::spawn_blocking;
use rocket::{get, routes};
use std::sync::Barrier;
use std::thread::sleep;
use std::time::Duration;

static BOTH_RUN: Barrier = Barrier::new(3);

// region: slow
#[get("/slow/<milliseconds>")]
async fn slow(milliseconds: u64) -> &'static str {
    let work = move || {
        BOTH_RUN.wait();
        sleep(Duration::from_millis(milliseconds));
        "done"
    };
    spawn_blocking(work).await.unwrap_or("broken")
}
// endregion: slow

#[get("/quick")]
fn quick() -> &'static str {
    "done"
}

/// Two workers, as on a machine with two cores.
fn main() {
    rocket::tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(ask());
}

async fn ask() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![slow, quick]);
    let client: &Client = Box::leak(Box::new(Client::untracked(rocket).await.unwrap()));

    let get = |path: &'static str| {
        rocket::tokio::spawn(async move {
            client.get(path).dispatch().await;
            println!("{path} is answered");
        })
    };
    let slow = [get("/slow/100"), get("/slow/400")];
    BOTH_RUN.wait();
    let quick = get("/quick");
    for task in slow {
        task.await.unwrap();
    }
    quick.await.unwrap();
}
