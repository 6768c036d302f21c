use std::io;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use article_under_real_traffic::Limits;
use article_under_real_traffic::axum_api::{app, books, logged};
use article_under_real_traffic::caller::Keys;
use article_under_real_traffic::readiness::{Pauses, Ready, asked_to_stop, serve};
use article_under_real_traffic::rocket_api::rocket;
use tokio::net::TcpListener;

/// Serves with axum, or with Rocket: `cargo run -- rocket`.
fn main() -> io::Result<()> {
    // Not `init`, which takes over Rocket's log too, and then `log_level` does nothing.
    let log = tracing_subscriber::fmt().json().finish();
    tracing::subscriber::set_global_default(log).map_err(io::Error::other)?;
    let port = variable("PORT", 3000);
    // region: values
    let limits = Limits {
        body: Duration::from_secs(variable("BODY", 5)),
        request: Duration::from_secs(10),
        at_once: 256,
    };
    let pauses = Pauses {
        notice: Duration::from_secs(variable("NOTICE", 10)),
        drain: Duration::from_secs(variable("DRAIN", 12)),
    };
    // endregion: values
    let key = std::env::var("API_KEY").map_err(io::Error::other)?;
    if key.is_empty() {
        return Err(io::Error::other("API_KEY is empty"));
    }
    let keys = Keys::new(&[("shop", &key)]);
    match std::env::args().nth(1).as_deref() {
        Some("rocket") => {
            let served = rocket::execute(rocket(port, keys, limits, pauses).launch());
            served.map(drop).map_err(io::Error::other)
        }
        _ => with_axum(port, keys, limits, pauses),
    }
}

#[tokio::main]
async fn with_axum(port: u16, keys: Keys, limits: Limits, pauses: Pauses) -> io::Result<()> {
    let ready = Ready::new();
    let app = logged(app(books(), ready.clone(), Arc::new(keys), limits));
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    serve(listener, app, ready, asked_to_stop(), pauses).await
}

/// A number from the environment.
fn variable<T: FromStr>(name: &str, default: T) -> T {
    let value = std::env::var(name);
    value.map_or(default, |value| {
        value
            .parse()
            .unwrap_or_else(|_| panic!("{name} is not a number"))
    })
}
