// expect exit 0
use rocket::local::asynchronous::Client;
use rocket::{get, routes};
use std::sync::Barrier;
use std::thread::sleep;
use std::time::Duration;

/// Where the program waits until a slow handler runs.
static STARTED: Barrier = Barrier::new(2);

#[get("/slow/<milliseconds>")]
async fn slow(milliseconds: u64) -> &'static str {
    let work = rocket::tokio::spawn(async move {
        STARTED.wait();
        sleep(Duration::from_millis(milliseconds));
        "done"
    });
    work.await.unwrap()
}

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
            println!("{path}");
        })
    };
    let mut tasks = Vec::new();
    for path in ["/slow/300", "/slow/900"] {
        tasks.push(get(path));
        STARTED.wait();
    }
    tasks.push(get("/quick"));
    for task in tasks {
        task.await.unwrap();
    }
}
