// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::{State, get, post, routes};
use std::sync::{Mutex, PoisonError};

type Titles = Mutex<Vec<String>>;

#[post("/panic")]
fn panics(titles: &State<Titles>) {
    let _guard = titles.lock();
    panic!("while the lock is held");
}

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

// region: choices
#[get("/expects")]
fn expects(titles: &State<Titles>) -> String {
    titles.lock().expect("not poisoned").join(", ")
}

#[get("/goes-on")]
fn goes_on(titles: &State<Titles>) -> String {
    let titles = titles.lock().unwrap_or_else(PoisonError::into_inner);
    titles.join(", ")
}

#[get("/alive")]
fn alive(titles: &State<Titles>) -> (Status, &'static str) {
    if titles.is_poisoned() {
        (Status::ServiceUnavailable, "restart me")
    } else {
        (Status::Ok, "alive")
    }
}
// endregion: choices

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet)
        .manage(Titles::default())
        .mount("/", routes![panics, health, expects, goes_on, alive]);
    let client = Client::tracked(rocket).unwrap();
    client.post("/panic").dispatch();
    for path in ["/expects", "/goes-on", "/alive", "/health"] {
        println!("{path}: {}", client.get(path).dispatch().status());
    }
}
