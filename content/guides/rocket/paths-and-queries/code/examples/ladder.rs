// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};

// region: routes
#[get("/books/<id>")]
fn by_id(id: u64) -> String {
    format!("by id {id}")
}

#[get("/books/<year>", rank = 2)]
fn by_year(year: i16) -> String {
    format!("by year {year}")
}

#[get("/books/<title>", rank = 3)]
fn by_title(title: &str) -> String {
    format!("by title {title}")
}

#[get("/books/new")]
fn newest() -> &'static str {
    "the newest"
}
// endregion: routes

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![by_title, by_year, by_id, newest]);
    let client = Client::tracked(rocket).unwrap();
    for path in ["/books/7", "/books/-44", "/books/Emma", "/books/new"] {
        println!(
            "{path}: {}",
            client.get(path).dispatch().into_string().unwrap()
        );
    }
}
