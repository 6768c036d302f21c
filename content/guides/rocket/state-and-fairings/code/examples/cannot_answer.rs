// expect exit 0
use rocket::fairing::AdHoc;
use rocket::http::{Method, Status};
use rocket::tokio::io::{AsyncReadExt, AsyncWriteExt};
use rocket::tokio::net::TcpStream;
use rocket::tokio::runtime::Builder;
use rocket::{get, routes};

#[get("/secret")]
fn secret() -> &'static str {
    println!("  the handler runs");
    "the secret"
}

// region: fairings
/// Wants to refuse, and has nothing to refuse with: it returns no response.
fn doorman() -> AdHoc {
    AdHoc::on_request("doorman", |request, _data| {
        Box::pin(async move {
            println!("  the doorman sees {} {}", request.method(), request.uri());
            // All it can do is change the request, here into one that no route takes.
            if request.headers().contains("x-stop") {
                request.set_method(Method::Patch);
            }
        })
    })
}

/// Comes after the handler: it can write over the answer, and undo nothing.
fn censor() -> AdHoc {
    AdHoc::on_response("censor", |_, response| {
        Box::pin(async move {
            response.set_status(Status::Forbidden);
        })
    })
}
// endregion: fairings

/// Sends a request over a socket and prints the first line of the reply.
async fn ask(port: u16, header: &str) -> std::io::Result<()> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).await?;
    let request =
        format!("GET /secret HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{header}\r\n");
    connection.write_all(request.as_bytes()).await?;
    let mut reply = String::new();
    connection.read_to_string(&mut reply).await?;
    println!("  {}", reply.lines().next().unwrap_or_default());
    Ok(())
}

/// Serves with a fairing on a port of the system's choice, asks twice, and stops.
async fn serve_and_ask(fairing: AdHoc) {
    // The debug profile warns of a runtime that is not Rocket's own, from another thread and perhaps
    // only when the second server is built.
    let config = rocket::Config::figment()
        .select(rocket::Config::RELEASE_PROFILE)
        .merge(("log_level", "off"))
        .merge(("port", 0));
    let ask_and_stop = AdHoc::on_liftoff("ask", |rocket| {
        let (port, shutdown) = (rocket.config().port, rocket.shutdown());
        Box::pin(async move {
            rocket::tokio::spawn(async move {
                for header in ["", "x-stop: yes\r\n"] {
                    println!("  a request with {header:?}");
                    ask(port, header).await.unwrap();
                }
                shutdown.notify();
            });
        })
    });
    let rocket = rocket::custom(config)
        .mount("/", routes![secret])
        .attach(fairing);
    rocket.attach(ask_and_stop).launch().await.unwrap();
}

fn main() {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(serve_with_each());
}

async fn serve_with_each() {
    println!("on_request:");
    serve_and_ask(doorman()).await;
    println!("on_response:");
    serve_and_ask(censor()).await;
}
