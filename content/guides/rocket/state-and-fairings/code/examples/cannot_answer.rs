// expect exit 0
use rocket::fairing::AdHoc;
use rocket::http::{Method, Status};
use rocket::local::blocking::Client;
use rocket::{get, routes, uri};

// region: routes
#[get("/secret")]
fn secret() -> &'static str {
    println!("  the handler runs");
    "the secret"
}

#[get("/refused")]
fn refused() -> (Status, &'static str) {
    (Status::Forbidden, "no entry")
}
// endregion: routes

// region: fairings
/// Runs before routing. It returns nothing, but it may change the request.
fn usher() -> AdHoc {
    AdHoc::on_request("usher", |request, _data| {
        Box::pin(async move {
            if request.headers().contains("x-stop") {
                request.set_method(Method::Get);
                request.set_uri(uri!(refused));
            }
        })
    })
}

/// Runs after the handler: it may change the response, and can undo nothing.
fn censor() -> AdHoc {
    AdHoc::on_response("censor", |request, response| {
        Box::pin(async move {
            if request.headers().contains("x-stop") {
                response.set_status(Status::Forbidden);
            }
        })
    })
}
// endregion: fairings

fn send_to_a_server_with(fairing: AdHoc) {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet)
        .mount("/", routes![secret, refused])
        .attach(fairing);
    let client = Client::tracked(rocket).unwrap();
    let request = client
        .get("/secret")
        .header(rocket::http::Header::new("x-stop", "yes"));
    let response = request.dispatch();
    let status = response.status();
    println!("  {status}: {}", response.into_string().unwrap());
}

fn main() {
    println!("usher:");
    send_to_a_server_with(usher());
    println!("censor:");
    send_to_a_server_with(censor());
}
