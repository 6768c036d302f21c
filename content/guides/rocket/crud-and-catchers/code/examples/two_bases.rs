// expect exit 0
use rocket::local::blocking::Client;
use rocket::response::status::Created;
use rocket::{Route, get, post, routes, uri};

// region: routes
#[get("/<id>")]
fn read(id: u64) -> String {
    format!("book {id}")
}

#[post("/")]
fn create() -> Created<()> {
    Created::new(uri!("/books", read(1)).to_string())
}

fn books() -> Vec<Route> {
    routes![read, create]
}
// endregion: routes

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    // region: mount
    let rocket = rocket::custom(quiet)
        .mount("/books", books())
        .mount("/v2/books", books());
    // endregion: mount
    let client = Client::tracked(rocket).unwrap();
    let response = client.post("/v2/books").dispatch();
    println!("{}", response.headers().get_one("location").unwrap());
}
