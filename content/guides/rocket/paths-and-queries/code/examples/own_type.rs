// expect exit 0
use rocket::local::blocking::Client;
use rocket::request::FromParam;
use rocket::{get, routes};

// region: from-param
struct Shelf(char);

impl<'r> FromParam<'r> for Shelf {
    type Error = &'r str;

    fn from_param(param: &'r str) -> Result<Self, Self::Error> {
        let mut letters = param.chars();
        match (letters.next(), letters.next()) {
            (Some(letter @ 'a'..='z'), None) => Ok(Self(letter)),
            _ => Err(param),
        }
    }
}

#[get("/shelves/<shelf>")]
fn books_on(shelf: Shelf) -> String {
    format!("shelf {}", shelf.0)
}
// endregion: from-param

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![books_on]);
    let client = Client::tracked(rocket).unwrap();
    for path in ["/shelves/k", "/shelves/K", "/shelves/novels"] {
        println!("{path}: {}", client.get(path).dispatch().status());
    }
}
