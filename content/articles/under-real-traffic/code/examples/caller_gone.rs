// expect exit 0
//! Three callers leave while their order is worked on. Which orders are finished?
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use article_under_real_traffic::socket::{head, send, start};
use axum::Router;
use axum::routing::post;
use rocket::State;
use rocket::fairing::AdHoc;
use tokio::sync::{Semaphore, oneshot};
use tokio::time::timeout;

/// Where orders are taken, and what became of them.
struct Shop {
    paid: AtomicU32,
    shipped: AtomicU32,
    ended: Semaphore,
    /// Opens when the callers have gone.
    warehouse: Semaphore,
}

/// A handler's future, which ends when it returns, and also when it is dropped.
struct Ended(Arc<Shop>);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.ended.add_permits(1);
    }
}

// region: order
async fn order(shop: Arc<Shop>) {
    let _ended = Ended(shop.clone());
    shop.paid.fetch_add(1, Ordering::Relaxed);
    let _door = shop.warehouse.acquire().await;
    shop.shipped.fetch_add(1, Ordering::Relaxed);
}
// endregion: order

// region: axum
fn in_the_handler(shop: Arc<Shop>) -> Router {
    Router::new().route("/order", post(async move || order(shop.clone()).await))
}

fn in_a_task(shop: Arc<Shop>) -> Router {
    let handler = async move || {
        let done = tokio::spawn(order(shop.clone())).await;
        done.map_err(|_| axum::http::StatusCode::INTERNAL_SERVER_ERROR)
    };
    Router::new().route("/order", post(handler))
}
// endregion: axum

// region: rocket
#[rocket::post("/order")]
async fn rocket_order(shop: &State<Arc<Shop>>) {
    order(shop.inner().clone()).await;
}
// endregion: rocket

async fn start_rocket(shop: Arc<Shop>) -> SocketAddr {
    let figment = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("port", 0));
    let (started, address) = oneshot::channel();
    let started = AdHoc::on_liftoff("started", |rocket| {
        let _ = started.send(rocket.endpoint());
        Box::pin(async {})
    });
    let rocket = rocket::custom(figment)
        .manage(shop)
        .mount("/", rocket::routes![rocket_order])
        .attach(started);
    tokio::spawn(rocket.launch());
    address.await.unwrap()
}

trait Endpoint {
    fn endpoint(&self) -> SocketAddr;
}

impl Endpoint for rocket::Rocket<rocket::Orbit> {
    fn endpoint(&self) -> SocketAddr {
        (self.config().address, self.config().port).into()
    }
}

/// Three callers order, wait until they have paid, and leave. Then the warehouse opens.
async fn call_and_leave(name: &str, shop: Arc<Shop>, address: SocketAddr) {
    let request = head("POST", "/order") + "content-length: 0\r\n\r\n";
    let mut callers = Vec::new();
    for caller in 1..=3 {
        callers.push(send(address, &request).await.unwrap());
        while shop.paid.load(Ordering::Relaxed) < caller {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
    drop(callers);
    // A server that cancels ends all three orders now. Another one has time to notice.
    let all_ended = shop.ended.acquire_many(3);
    let _ = timeout(Duration::from_secs(2), all_ended).await;
    shop.warehouse.add_permits(3);
    let _all_ended = shop.ended.acquire_many(3).await;
    let paid = shop.paid.load(Ordering::Relaxed);
    let shipped = shop.shipped.load(Ordering::Relaxed);
    println!("{name}: {paid} paid, {shipped} shipped");
}

fn shop() -> Arc<Shop> {
    Arc::new(Shop {
        paid: AtomicU32::new(0),
        shipped: AtomicU32::new(0),
        ended: Semaphore::new(0),
        warehouse: Semaphore::new(0),
    })
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let shop_1 = shop();
    let address = start(in_the_handler(shop_1.clone())).await?;
    call_and_leave("axum, in the handler", shop_1, address).await;

    let shop_2 = shop();
    let address = start(in_a_task(shop_2.clone())).await?;
    call_and_leave("axum, in a task", shop_2, address).await;

    let shop_3 = shop();
    let address = start_rocket(shop_3.clone()).await;
    call_and_leave("Rocket, in the handler", shop_3, address).await;
    std::process::exit(0);
}
