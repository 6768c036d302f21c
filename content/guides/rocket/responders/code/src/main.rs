// region: imports
use rocket::data::ToByteUnit;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use rocket::response::Redirect;
use rocket::response::status::{Created, NoContent};
use rocket::serde::json::Json;
use rocket::serde::{Deserialize, Serialize};
use rocket::{FromForm, Request, delete, get, launch, post, routes, uri};
// endregion: imports

// region: launch
#[launch]
fn rocket() -> _ {
    let figment = rocket::Config::figment().merge(("limits.json", 64.kibibytes()));
    // region: mount
    rocket::custom(figment).mount(
        "/",
        routes![
            list_books,
            create_book,
            get_book,
            delete_book,
            newest_book,
            health
        ],
    )
    // endregion: mount
}
// endregion: launch

// region: book
#[derive(Serialize)]
#[serde(crate = "rocket::serde")]
struct Book {
    id: u64,
    title: String,
    author: String,
    year: u16,
}
// endregion: book

// region: new-book
#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

// region: with-id
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
// endregion: with-id
// endregion: new-book

// region: shelf
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
// endregion: shelf

// region: list-books
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
// endregion: list-books

// region: get-book
#[get("/books/<id>")]
fn get_book(id: u64) -> Option<Json<Book>> {
    shelf().into_iter().find(|book| book.id == id).map(Json)
}
// endregion: get-book

// region: create-book
#[post("/books", format = "json", data = "<book>")]
fn create_book(_writer: Writer, book: Json<NewBook>) -> Created<Json<Book>> {
    let book = book.into_inner().with_id(4);
    let location = uri!(get_book(book.id)).to_string();
    Created::new(location).body(Json(book))
}
// endregion: create-book

// region: delete-book
#[delete("/books/<id>")]
fn delete_book(id: u64, _writer: Writer) -> Result<NoContent, Status> {
    if shelf().iter().any(|book| book.id == id) {
        Ok(NoContent)
    } else {
        Err(Status::NotFound)
    }
}
// endregion: delete-book

// region: newest-book
#[get("/books/newest")]
fn newest_book() -> Option<Redirect> {
    let newest = shelf().pop()?;
    Some(Redirect::to(uri!(get_book(newest.id))))
}
// endregion: newest-book

// region: writer
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
// endregion: writer

// region: health
#[get("/health")]
fn health() -> &'static str {
    "ok"
}
// endregion: health

#[cfg(test)]
mod tests;
