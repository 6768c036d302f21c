// expect exit 0
use rocket::local::blocking::Client;
use rocket::response::Redirect;
use rocket::{get, routes, uri};

#[get("/books/<id>")]
fn get_book(id: u64) -> String {
    format!("book {id}")
}

#[get("/books/newest")]
fn newest_book() -> Redirect {
    Redirect::to(uri!(get_book(3)))
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/api", routes![get_book, newest_book]);
    let client = Client::tracked(rocket).unwrap();
    let response = client.get("/api/books/newest").dispatch();
    println!("{}", response.headers().get_one("location").unwrap());
}
