// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};

// region: routes
#[get("/<place>/<name>?<limit>")]
fn anywhere(place: &str, name: &str, limit: u8) -> String {
    format!("{limit} of {name} in {place}")
}

#[get("/books/<title>?<limit>", rank = 1)]
fn ranked(title: &str, limit: u8) -> String {
    format!("{limit} of {title}, ranked")
}

#[get("/books/<title>?<limit>")]
fn any_book(title: &str, limit: u8) -> String {
    format!("{limit} of {title}")
}

#[get("/books/emma?<limit>")]
fn emma(limit: u8) -> String {
    format!("{limit} of Emma")
}
// endregion: routes

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![anywhere, ranked, any_book, emma]);
    let client = Client::tracked(rocket).unwrap();
    let mut routes: Vec<_> = client.rocket().routes().collect();
    routes.sort_by_key(|route| route.rank);
    for route in routes {
        println!("{} {route}", route.rank);
    }
    let response = client.get("/books/emma?limit=few").dispatch();
    println!("{}", response.status());
}
