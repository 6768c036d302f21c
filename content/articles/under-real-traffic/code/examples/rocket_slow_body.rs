// expect exit 0
//! A guard limits the time of a body, and a body that stops very early never reaches it.
use std::net::SocketAddr;
use std::time::Duration;

use article_under_real_traffic::Limits;
use article_under_real_traffic::caller::Keys;
use article_under_real_traffic::readiness::Pauses;
use article_under_real_traffic::rocket_api::rocket;
use article_under_real_traffic::socket::{head, rest, send, status};
use rocket::fairing::AdHoc;
use tokio::time::timeout;

const BODY: &str = r#"{"title":"Kindred, by Octavia E. Butler"}"#;

/// Sends so many bytes of the body, and nothing more.
async fn stop_after(bytes: usize, port: u16) {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let head = head("POST", "/books") + "authorization: Bearer alpha\r\n";
    let length = BODY.len();
    let head = format!("{head}content-type: application/json\r\ncontent-length: {length}\r\n\r\n");
    let connection = send(address, &(head + &BODY[..bytes])).await.unwrap();
    match timeout(Duration::from_secs(10), rest(connection)).await {
        Ok(response) => println!("{bytes} bytes of {length}: {}", status(&response)),
        Err(_) => println!("{bytes} bytes of {length}: no response after ten seconds"),
    }
}

fn main() {
    let pauses = Pauses {
        notice: Duration::ZERO,
        drain: Duration::ZERO,
    };
    let limits = Limits {
        body: Duration::from_secs(2),
        request: Duration::from_secs(10),
        at_once: 256,
    };
    let keys = Keys::new(&[("shop", "alpha")]);
    let call = AdHoc::on_liftoff("call", |rocket| {
        let port = rocket.config().port;
        Box::pin(async move {
            tokio::spawn(async move {
                for bytes in [BODY.len(), 20, 5] {
                    stop_after(bytes, port).await;
                }
                std::process::exit(0);
            });
        })
    });
    let rocket = rocket(0, keys, limits, pauses).attach(call);
    let quiet = rocket.figment().clone().merge(("log_level", "off"));
    rocket::execute(rocket.configure(quiet).launch()).unwrap();
}
