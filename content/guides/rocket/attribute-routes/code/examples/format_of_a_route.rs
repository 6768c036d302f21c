// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};

#[get("/page", format = "text/html")]
fn page() -> &'static str {
    "<h1>Books</h1>"
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![page]);
    let client = Client::tracked(rocket).unwrap();
    let response = client.get("/page").dispatch();
    let content_type = response.content_type().unwrap();
    println!("{}, {content_type}", response.status());
}
