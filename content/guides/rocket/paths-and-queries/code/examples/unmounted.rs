// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes, uri};

// region: routes
#[get("/books")]
fn list_books() -> String {
    uri!(get_book(1)).to_string()
}

#[allow(dead_code)]
#[get("/books/<id>")]
fn get_book(id: u64) -> String {
    format!("book {id}")
}
// endregion: routes

// region: main
fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![list_books]);
    let client = Client::tracked(rocket).unwrap();
    let link = client.get("/books").dispatch().into_string().unwrap();
    println!("{}", client.get(link).dispatch().status());
}
// endregion: main
