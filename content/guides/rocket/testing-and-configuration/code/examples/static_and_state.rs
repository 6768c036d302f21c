// expect exit 0
use rocket::local::blocking::Client;
use rocket::{Build, Rocket, State, get, routes};
use std::sync::atomic::{AtomicU64, Ordering};

// region: handler
static ALL: AtomicU64 = AtomicU64::new(0);

#[get("/")]
fn count(own: &State<AtomicU64>) -> String {
    let own = own.fetch_add(1, Ordering::Relaxed) + 1;
    let all = ALL.fetch_add(1, Ordering::Relaxed) + 1;
    format!("{own} of {all}")
}

fn rocket() -> Rocket<Build> {
    rocket::custom(rocket::Config::figment().merge(("log_level", "off")))
        .manage(AtomicU64::new(0))
        .mount("/", routes![count])
}
// endregion: handler

fn main() {
    // region: clients
    let first = Client::tracked(rocket()).unwrap();
    first.get("/").dispatch();
    first.get("/").dispatch();

    let second = Client::tracked(rocket()).unwrap();
    second.get("/").dispatch();
    let last = second.get("/").dispatch();
    println!("{}", last.into_string().unwrap());
    // endregion: clients
}
