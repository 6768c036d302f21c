// expect exit 0
use rocket::http::{ContentType, Status};
use rocket::local::blocking::Client;
use rocket::serde::json::{Error, Json, Value};
use rocket::{post, routes};

// region: handler
#[post("/books", data = "<book>")]
fn create(book: Result<Json<Value>, Error<'_>>) -> (Status, String) {
    match book {
        Ok(book) => (Status::Created, book.to_string()),
        Err(Error::Io(error)) => (Status::BadRequest, format!("not read: {error}")),
        Err(Error::Parse(_, error)) => (Status::BadRequest, format!("no JSON: {error}")),
    }
}
// endregion: handler

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket::custom(quiet).mount("/", routes![create])).unwrap();
    for body in ["[]", "[1"] {
        let response = client
            .post("/books")
            .header(ContentType::JSON)
            .body(body)
            .dispatch();
        println!("{}: {}", response.status(), response.into_string().unwrap());
    }
}
