use rocket::data::ToByteUnit;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use rocket::serde::Deserialize;
use rocket::serde::json::Json;
use rocket::{FromForm, Request, delete, get, launch, post, put, routes};

#[launch]
fn rocket() -> _ {
    let figment = rocket::Config::figment().merge(("limits.json", 64.kibibytes()));
    rocket::custom(figment).mount(
        "/",
        routes![
            list_books,
            create_book,
            get_book,
            replace_book,
            delete_books,
            rehearse_delete,
            health
        ],
    )
}

#[derive(FromForm)]
struct ListOptions<'r> {
    author: Option<&'r str>,
    #[field(default = 20)]
    limit: usize,
    #[field(default = 0)]
    offset: usize,
}

#[get("/books?<options..>")]
fn list_books(options: ListOptions<'_>) -> String {
    let by = options.author.unwrap_or("anyone");
    let first = options.offset.saturating_add(1);
    let limit = options.limit;
    format!("Up to {limit} books by {by}, from number {first} on.")
}

#[get("/books/<id>")]
fn get_book(id: u64) -> String {
    format!("This would be book {id}.")
}

#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

#[post("/books", format = "json", data = "<book>")]
fn create_book(_writer: Writer, book: Json<NewBook>) -> String {
    format!("Added {} by {}, {}.", book.title, book.author, book.year)
}

#[put("/books/<id>", format = "json", data = "<book>")]
fn replace_book(id: u64, _writer: Writer, book: Json<NewBook>) -> String {
    format!("Book {id} is {} by {} now.", book.title, book.author)
}

const KEY: &str = "open-sesame";

/// Who may change books. Only the guard below makes one.
struct Writer;

#[derive(Debug)]
enum KeyError {
    Missing,
    Wrong,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Writer {
    type Error = KeyError;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        match request.headers().get_one("authorization") {
            Some(value) if token(value) == Some(KEY) => Outcome::Success(Self),
            Some(_) => Outcome::Error((Status::Unauthorized, KeyError::Wrong)),
            None => Outcome::Error((Status::Unauthorized, KeyError::Missing)),
        }
    }
}

/// The token of an `authorization` header. The scheme is `Bearer`, in upper or lower case.
fn token(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token)
}

/// Proof that the caller means it. Only the guard below makes one.
struct Confirmed;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Confirmed {
    type Error = &'static str;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        match request.headers().get_one("x-confirm") {
            Some("yes") => Outcome::Success(Self),
            Some("dry-run") => Outcome::Forward(Status::PreconditionRequired),
            Some(_) => Outcome::Error((Status::BadRequest, "neither yes nor dry-run")),
            None => Outcome::Error((Status::PreconditionRequired, "no x-confirm")),
        }
    }
}

#[delete("/books")]
fn delete_books(_writer: Writer, _confirmed: Confirmed) -> &'static str {
    "Removed all books."
}

#[delete("/books", rank = 2)]
fn rehearse_delete(_writer: Writer) -> &'static str {
    "This would remove all books."
}

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

#[cfg(test)]
mod tests;
