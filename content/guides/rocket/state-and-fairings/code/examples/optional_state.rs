// expect exit 0
use rocket::local::blocking::Client;
use rocket::{State, get, routes};

struct Library;

#[get("/books")]
fn list(library: Option<&State<Library>>) -> &'static str {
    match library {
        Some(_) => "books",
        None => "no library",
    }
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    match Client::tracked(rocket::custom(quiet).mount("/", routes![list])) {
        Ok(client) => {
            let response = client.get("/books").dispatch();
            println!("{}", response.into_string().unwrap());
        }
        Err(error) => println!("{}", error.kind()),
    }
}
