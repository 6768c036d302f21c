// region: imports
use rocket::response::Redirect;
use rocket::response::status::{Created, NoContent};
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, put, routes, uri};

use crate::library::{Book, Library, ListOptions, NewBook};
use crate::problem::Problem;
use crate::settings::Settings;
use crate::writer::{Open, Writer};
// endregion: imports

// region: routes
/// The routes of the books, without the path under which they are mounted.
pub fn routes() -> Vec<Route> {
    routes![list, create, read, replace, remove, newest]
}
// endregion: routes

// region: list
#[get("/?<options..>")]
fn list(
    options: ListOptions<'_>,
    library: &State<Library>,
    settings: &State<Settings>,
) -> Json<Vec<Book>> {
    Json(library.list(&options, settings.highest_limit))
}
// endregion: list

// region: create
#[post("/", format = "json", data = "<book>")]
fn create(
    _writer: Writer,
    _open: Open,
    library: &State<Library>,
    book: Json<NewBook>,
) -> Created<Json<Book>> {
    let book = library.add(book.into_inner());
    let location = uri!("/books", read(book.id)).to_string();
    Created::new(location).body(Json(book))
}
// endregion: create

// region: read
#[get("/<id>")]
fn read(id: u64, library: &State<Library>) -> Result<Json<Book>, Problem> {
    library.get(id).map(Json).ok_or(Problem::no_book(id))
}
// endregion: read

// region: replace
#[put("/<id>", format = "json", data = "<book>")]
fn replace(
    id: u64,
    _writer: Writer,
    _open: Open,
    library: &State<Library>,
    book: Json<NewBook>,
) -> Result<Json<Book>, Problem> {
    let replaced = library.replace(id, book.into_inner());
    replaced.map(Json).ok_or(Problem::no_book(id))
}
// endregion: replace

// region: remove
#[delete("/<id>")]
fn remove(
    id: u64,
    _writer: Writer,
    _open: Open,
    library: &State<Library>,
) -> Result<NoContent, Problem> {
    library.remove(id).ok_or(Problem::no_book(id))?;
    Ok(NoContent)
}
// endregion: remove

// region: newest
#[get("/newest")]
fn newest(library: &State<Library>) -> Result<Redirect, Problem> {
    let id = library.newest().ok_or(Problem::no_books())?;
    Ok(Redirect::to(uri!("/books", read(id))))
}
// endregion: newest
