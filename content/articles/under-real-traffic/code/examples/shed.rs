// expect exit 0
//! One permit, and three requests that hold it until a gate opens.
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use article_under_real_traffic::socket::{head, rest, send, start, status};
use axum::error_handling::HandleErrorLayer;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{BoxError, Router};
use tokio::sync::{Notify, Semaphore};
use tokio::time::timeout;
use tower::ServiceBuilder;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower::load_shed::LoadShedLayer;

async fn refuse(_: BoxError) -> StatusCode {
    StatusCode::SERVICE_UNAVAILABLE
}

// region: routers
fn one_builder(routes: Router) -> Router {
    routes.layer(
        ServiceBuilder::new()
            .layer(HandleErrorLayer::new(refuse))
            .layer(LoadShedLayer::new())
            .layer(GlobalConcurrencyLimitLayer::new(1)),
    )
}

fn two_layers(routes: Router) -> Router {
    let shed = ServiceBuilder::new()
        .layer(HandleErrorLayer::new(refuse))
        .layer(LoadShedLayer::new());
    routes
        .layer(GlobalConcurrencyLimitLayer::new(1))
        .layer(shed)
}
// endregion: routers

async fn ask(address: SocketAddr) -> String {
    let connection = send(address, &(head("GET", "/report") + "\r\n")).await;
    status(&rest(connection.unwrap()).await).to_owned()
}

async fn three_at_once(name: &str, combine: fn(Router) -> Router) -> std::io::Result<()> {
    let started = Arc::new(Notify::new());
    let gate = Arc::new(Semaphore::new(0));
    let handler = {
        let (started, gate) = (started.clone(), gate.clone());
        async move || {
            started.notify_one();
            drop(gate.acquire().await);
        }
    };
    let address = start(combine(Router::new().route("/report", get(handler)))).await?;

    let first = tokio::spawn(ask(address));
    started.notified().await;
    let mut others = tokio::spawn(async move { tokio::join!(ask(address), ask(address)) });
    // Long enough for two refusals on a slow machine.
    let answered = timeout(Duration::from_secs(3), &mut others).await;
    gate.add_permits(1);
    let first = first.await?;
    if let Ok(others) = answered {
        let (second, third) = others?;
        println!("{name}: {second} and {third} at once, later {first}");
    } else {
        let (second, third) = others.await?;
        println!("{name}: nothing at once, later {first}, {second} and {third}");
    }
    Ok(())
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    three_at_once("one builder", one_builder).await?;
    three_at_once("two layers", two_layers).await
}
