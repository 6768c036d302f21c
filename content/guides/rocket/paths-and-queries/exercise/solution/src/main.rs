use rocket::request::FromParam;
use rocket::{FromForm, get, launch, routes, uri};
use std::path::PathBuf;

#[launch]
fn rocket() -> _ {
    rocket::build().mount(
        "/",
        routes![list_books, book_by_isbn, get_book, browse, health],
    )
}

#[derive(FromForm)]
struct ListOptions<'r> {
    author: Option<&'r str>,
    #[field(default = 20, validate = range(1..=100))]
    limit: usize,
    #[field(default = 0)]
    offset: usize,
}

#[get("/books?<options..>")]
fn list_books(options: ListOptions<'_>) -> String {
    let by = options.author.unwrap_or("anyone");
    let first = options.offset.saturating_add(1);
    let url = uri!(get_book(1));
    format!(
        "Up to {} books by {by}, from number {first} on. The first of all is {url}.",
        options.limit
    )
}

/// Thirteen digits, as they are printed on the back of a book.
struct Isbn<'r>(&'r str);

impl<'r> FromParam<'r> for Isbn<'r> {
    type Error = &'r str;

    fn from_param(param: &'r str) -> Result<Self, Self::Error> {
        if param.len() == 13 && param.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(param))
        } else {
            Err(param)
        }
    }
}

#[get("/books/<isbn>")]
fn book_by_isbn(isbn: Isbn<'_>) -> String {
    format!("This would be the book with the ISBN {}.", isbn.0)
}

#[get("/books/<id>", rank = 2)]
fn get_book(id: u64) -> String {
    format!("This would be book {id}.")
}

#[get("/shelves/<path..>")]
fn browse(path: PathBuf) -> String {
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    format!("Go to {}.", names.join(", then to "))
}

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

#[cfg(test)]
mod tests;
