// expect exit 0
//! A GET that announces a body, and never sends it, to a handler that wants none.
use std::time::Duration;

use article_under_real_traffic::socket::{head, rest, send, status};
use rocket::fairing::AdHoc;
use tokio::time::timeout;

// region: handler
#[rocket::get("/health")]
fn health() -> &'static str {
    println!("the handler runs");
    "ok"
}
// endregion: handler

fn main() {
    let figment = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("port", 0));
    let call = AdHoc::on_liftoff("call", |rocket| {
        let port = rocket.config().port;
        Box::pin(async move {
            tokio::spawn(async move {
                let request = head("GET", "/health") + "content-length: 50\r\n\r\n";
                let connection = send(([127, 0, 0, 1], port).into(), &request).await;
                match timeout(Duration::from_secs(3), rest(connection.unwrap())).await {
                    Ok(response) => println!("{}", status(&response)),
                    Err(_) => println!("no response after three seconds"),
                }
                std::process::exit(0);
            });
        })
    });
    let rocket = rocket::custom(figment).mount("/", rocket::routes![health]);
    rocket::execute(rocket.attach(call).launch()).unwrap();
}
