// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};

// region: routes
#[get("/books")]
fn list_books() -> &'static str {
    "There are no books yet."
}

#[expect(dead_code, reason = "it is not mounted, so rustc warns")]
#[get("/health")]
fn health() -> &'static str {
    "ok"
}

fn rocket() -> rocket::Rocket<rocket::Build> {
    rocket::build().mount("/", routes![list_books])
}
// endregion: routes

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket().configure(quiet)).unwrap();
    for path in ["/books", "/health"] {
        println!("GET {path}: {}", client.get(path).dispatch().status());
    }
}
