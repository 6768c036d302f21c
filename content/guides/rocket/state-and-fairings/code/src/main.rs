// region: imports
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rocket::data::ToByteUnit;
use rocket::fairing::AdHoc;
use rocket::http::{Header, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::response::Redirect;
use rocket::response::status::{Created, NoContent};
use rocket::serde::json::Json;
use rocket::serde::{Deserialize, Serialize};
use rocket::{FromForm, Request, State, delete, get, launch, post, routes, uri};
// endregion: imports

// region: launch
#[launch]
fn rocket() -> _ {
    let figment = rocket::Config::figment().merge(("limits.json", 64.kibibytes()));
    rocket::custom(figment)
        // region: manage
        .manage(Library::default())
        // endregion: manage
        // region: attach
        .attach(request_ids())
        .attach(hello())
        // endregion: attach
        .mount(
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
}
// endregion: launch

// region: hello
/// Says once, when the server is up, how to look at it.
fn hello() -> AdHoc {
    AdHoc::on_liftoff("hello", |rocket| {
        Box::pin(async move {
            let config = rocket.config();
            println!("try http://{}:{}/books", config.address, config.port);
        })
    })
}
// endregion: hello

// region: request-id
/// The id of a request: the same wherever it is asked for.
struct RequestId(u64);

impl RequestId {
    fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        request.local_cache(|| Self(LAST.fetch_add(1, Ordering::Relaxed) + 1))
    }
}

/// Writes the id of each request into its response.
fn request_ids() -> AdHoc {
    AdHoc::on_response("request ids", |request, response| {
        Box::pin(async move {
            let RequestId(id) = RequestId::of(request);
            println!(
                "request {id}: {} {} -> {}",
                request.method(),
                request.uri(),
                response.status()
            );
            response.set_header(Header::new("x-request-id", id.to_string()));
        })
    })
}
// endregion: request-id

// region: book
#[derive(Clone, Serialize)]
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

// region: library
/// The books. Rocket keeps one library, and all requests borrow it.
#[derive(Default)]
struct Library {
    books: Mutex<Books>,
}

#[derive(Default)]
struct Books {
    by_id: BTreeMap<u64, Book>,
    last_id: u64,
}
// endregion: library

impl Library {
    // region: lock
    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }
    // endregion: lock

    // region: library-list
    fn list(&self, options: &ListOptions<'_>) -> Vec<Book> {
        self.books()
            .by_id
            .values()
            .filter(|book| options.author.is_none_or(|author| book.author == author))
            .skip(options.offset)
            .take(options.limit)
            .cloned()
            .collect()
    }
    // endregion: library-list

    // region: library-add
    fn add(&self, book: NewBook) -> Book {
        let mut books = self.books();
        books.last_id += 1;
        let book = book.with_id(books.last_id);
        books.by_id.insert(book.id, book.clone());
        book
    }
    // endregion: library-add

    // region: library-get
    fn get(&self, id: u64) -> Option<Book> {
        self.books().by_id.get(&id).cloned()
    }

    fn newest(&self) -> Option<u64> {
        self.books().by_id.keys().next_back().copied()
    }
    // endregion: library-get

    // region: library-remove
    fn remove(&self, id: u64) -> Option<Book> {
        self.books().by_id.remove(&id)
    }
    // endregion: library-remove
}

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
fn list_books(options: ListOptions<'_>, library: &State<Library>) -> Json<Vec<Book>> {
    Json(library.list(&options))
}
// endregion: list-books

// region: get-book
#[get("/books/<id>")]
fn get_book(id: u64, library: &State<Library>) -> Option<Json<Book>> {
    library.get(id).map(Json)
}
// endregion: get-book

// region: create-book
#[post("/books", format = "json", data = "<book>")]
fn create_book(
    _writer: Writer,
    library: &State<Library>,
    book: Json<NewBook>,
) -> Created<Json<Book>> {
    let book = library.add(book.into_inner());
    let location = uri!(get_book(book.id)).to_string();
    Created::new(location).body(Json(book))
}
// endregion: create-book

// region: delete-book
#[delete("/books/<id>")]
fn delete_book(id: u64, _writer: Writer, library: &State<Library>) -> Option<NoContent> {
    library.remove(id).map(|_| NoContent)
}
// endregion: delete-book

// region: newest-book
#[get("/books/newest")]
fn newest_book(library: &State<Library>) -> Option<Redirect> {
    let id = library.newest()?;
    Some(Redirect::to(uri!(get_book(id))))
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
