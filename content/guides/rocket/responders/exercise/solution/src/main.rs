use rocket::data::ToByteUnit;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use rocket::response::Redirect;
use rocket::response::status::{Created, NoContent};
use rocket::serde::json::Json;
use rocket::serde::{Deserialize, Serialize};
use rocket::{FromForm, Request, delete, get, launch, post, routes, uri};

#[launch]
fn rocket() -> _ {
    let figment = rocket::Config::figment().merge(("limits.json", 64.kibibytes()));
    rocket::custom(figment).mount(
        "/",
        routes![
            list_books,
            create_book,
            get_book,
            get_line,
            delete_book,
            newest_book,
            health
        ],
    )
}

#[derive(Serialize)]
#[serde(crate = "rocket::serde")]
struct Book {
    id: u64,
    title: String,
    author: String,
    year: u16,
}

#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

impl NewBook {
    fn with_id(self, id: u64) -> Book {
        let Self {
            title,
            author,
            year,
        } = self;
        Book {
            id,
            title,
            author,
            year,
        }
    }
}

/// The books, made anew for every request: nothing that a request does can change them.
fn shelf() -> Vec<Book> {
    let books = [
        ("Kindred", "Octavia E. Butler", 1979),
        ("The Dispossessed", "Ursula K. Le Guin", 1974),
        ("Parable of the Sower", "Octavia E. Butler", 1993),
    ];
    (1..)
        .zip(books)
        .map(|(id, (title, author, year))| Book {
            id,
            title: title.to_owned(),
            author: author.to_owned(),
            year,
        })
        .collect()
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
fn list_books(options: ListOptions<'_>) -> Json<Vec<Book>> {
    let books = shelf()
        .into_iter()
        .filter(|book| options.author.is_none_or(|author| book.author == author))
        .skip(options.offset)
        .take(options.limit)
        .collect();
    Json(books)
}

#[get("/books/<id>", format = "json")]
fn get_book(id: u64) -> Option<Json<Book>> {
    shelf().into_iter().find(|book| book.id == id).map(Json)
}

#[get("/books/<id>", format = "text/plain", rank = 2)]
fn get_line(id: u64) -> Option<String> {
    let book = shelf().into_iter().find(|book| book.id == id)?;
    Some(format!("{} by {}, {}", book.title, book.author, book.year))
}

#[post("/books", format = "json", data = "<book>")]
fn create_book(_writer: Writer, book: Json<NewBook>) -> Created<Json<Book>> {
    let book = book.into_inner().with_id(4);
    let location = uri!(get_book(book.id)).to_string();
    Created::new(location).body(Json(book))
}

#[delete("/books/<id>")]
fn delete_book(id: u64, _writer: Writer) -> Result<NoContent, Status> {
    if shelf().iter().any(|book| book.id == id) {
        Ok(NoContent)
    } else {
        Err(Status::NotFound)
    }
}

#[get("/books/newest")]
fn newest_book() -> Option<Redirect> {
    let newest = shelf().pop()?;
    Some(Redirect::to(uri!(get_book(newest.id))))
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

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

#[cfg(test)]
mod tests;
