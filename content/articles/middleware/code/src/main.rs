use std::io;

use article_middleware::{actix_chain, axum_chain, rocket_chain};

/// Serves with the chain of the framework that is named: `cargo run -- actix`.
fn main() -> io::Result<()> {
    let port = std::env::var("PORT").map_or(Ok(3000), |port| port.parse());
    let port = port.expect("PORT is a number");
    match std::env::args().nth(1).as_deref() {
        None | Some("axum") => axum_chain::serve(port),
        Some("actix") => actix_chain::serve(port),
        Some("rocket") => rocket_chain::serve(port),
        Some(other) => panic!("there are axum, actix and rocket, and no {other}"),
    }
}
