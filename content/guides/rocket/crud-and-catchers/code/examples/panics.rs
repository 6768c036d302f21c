// expect exit 0
use rocket::local::blocking::Client;
use rocket::{catch, catchers, get, routes};

// region: handlers
#[get("/<index>")]
fn book(index: usize) -> String {
    let titles = ["Kindred", "Emma"];
    titles[index].to_owned()
}

#[catch(500)]
fn broken() -> &'static str {
    "something went wrong on our side"
}
// endregion: handlers

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet)
        .mount("/", routes![book])
        .register("/", catchers![broken]);
    let client = Client::tracked(rocket).unwrap();
    for path in ["/1", "/2"] {
        let response = client.get(path).dispatch();
        println!(
            "{path}: {}, {}",
            response.status(),
            response.into_string().unwrap()
        );
    }
}
