// expect error[E0277]: the trait bound `Json<NewBook>: FromRequest<'_>` is not satisfied
use rocket::request::{FromRequest, Outcome};
use rocket::serde::Deserialize;
use rocket::serde::json::Json;
use rocket::{Request, post, routes};

#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
struct NewBook {
    title: String,
}

struct Writer;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Writer {
    type Error = ();

    async fn from_request(_: &'r Request<'_>) -> Outcome<Self, ()> {
        Outcome::Success(Self)
    }
}

// region: create-book
#[post("/books", format = "json", data = "<writer>")]
fn create_book(writer: Writer, book: Json<NewBook>) -> String {
    format!("Added {}.", book.title)
}
// endregion: create-book

fn main() {
    let _routes = routes![create_book];
}
