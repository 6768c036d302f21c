// expect exit 0
use rocket::fairing::AdHoc;
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::{delete, get, routes, uri};

#[delete("/books")]
fn empty_the_shelf() -> &'static str {
    "no books left"
}

#[get("/refused")]
fn refused() -> Status {
    Status::Forbidden
}

fn usher() -> AdHoc {
    AdHoc::on_request("usher", |request, _| {
        Box::pin(async move {
            if !request.headers().contains("authorization") {
                request.set_uri(uri!(refused));
            }
        })
    })
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet)
        .mount("/", routes![empty_the_shelf, refused])
        .attach(usher());
    let client = Client::tracked(rocket).unwrap();
    println!("{}", client.delete("/books").dispatch().status());
}
