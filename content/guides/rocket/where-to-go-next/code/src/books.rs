// region: imports
use rocket::response::Redirect;
use rocket::response::status::{Created, NoContent};
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, put, routes, uri};

use crate::library::{Book, Library, ListOptions, NewBook};
use crate::problem::Problem;
use crate::settings::Settings;
use crate::writer::Writer;
// endregion: imports

// region: routes
/// The routes of the books, without the path under which they are mounted.
pub fn routes() -> Vec<Route> {
    routes![list, create, read, replace, remove, newest]
}
// endregion: routes

// region: list
#[get("/?<options..>")]
async fn list(
    options: ListOptions<'_>,
    library: &Library,
    settings: &State<Settings>,
) -> Result<Json<Vec<Book>>, Problem> {
    let books = library.list(&options, settings.highest_limit).await?;
    Ok(Json(books))
}
// endregion: list

// region: create
#[post("/", format = "json", data = "<book>")]
async fn create(
    _writer: Writer,
    library: &Library,
    book: Json<NewBook>,
) -> Result<Created<Json<Book>>, Problem> {
    let book = library.add(book.into_inner()).await?;
    let location = uri!("/books", read(book.id)).to_string();
    Ok(Created::new(location).body(Json(book)))
}
// endregion: create

// region: read
#[get("/<id>")]
async fn read(id: u64, library: &Library) -> Result<Json<Book>, Problem> {
    library.get(id).await?.map(Json).ok_or(Problem::no_book(id))
}
// endregion: read

// region: replace
#[put("/<id>", format = "json", data = "<book>")]
async fn replace(
    id: u64,
    _writer: Writer,
    library: &Library,
    book: Json<NewBook>,
) -> Result<Json<Book>, Problem> {
    let replaced = library.replace(id, book.into_inner()).await?;
    replaced.map(Json).ok_or(Problem::no_book(id))
}
// endregion: replace

// region: remove
#[delete("/<id>")]
async fn remove(id: u64, _writer: Writer, library: &Library) -> Result<NoContent, Problem> {
    let removed = library.remove(id).await?;
    removed.then_some(NoContent).ok_or(Problem::no_book(id))
}
// endregion: remove

// region: newest
#[get("/newest")]
async fn newest(library: &Library) -> Result<Redirect, Problem> {
    let id = library.newest().await?.ok_or(Problem::no_books())?;
    Ok(Redirect::to(uri!("/books", read(id))))
}
// endregion: newest
