// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

#[get("/books")]
fn list_books() -> &'static str {
    "There are no books yet."
}

fn rocket() -> rocket::Rocket<rocket::Build> {
    rocket::build()
        .mount("/", routes![health])
        .mount("/api", routes![list_books])
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket().configure(quiet)).unwrap();
    for path in ["/books", "/api/books", "/api/health"] {
        println!("{}", client.get(path).dispatch().status().code);
    }
}
