// region: imports
use rocket::{FromForm, get, launch, routes, uri};
use std::path::PathBuf;
// endregion: imports

// region: launch
#[launch]
fn rocket() -> _ {
    rocket::build().mount("/", routes![list_books, get_book, browse, health])
}
// endregion: launch

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
fn list_books(options: ListOptions<'_>) -> String {
    let by = options.author.unwrap_or("anyone");
    let first = options.offset.saturating_add(1);
    let url = uri!(get_book(1));
    format!(
        "Up to {} books by {by}, from number {first} on. The first of all is {url}.",
        options.limit
    )
}
// endregion: list-books

// region: get-book
#[get("/books/<id>")]
fn get_book(id: u64) -> String {
    format!("This would be book {id}.")
}
// endregion: get-book

// region: browse
#[get("/shelves/<path..>")]
fn browse(path: PathBuf) -> String {
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    format!("Go to {}.", names.join(", then to "))
}
// endregion: browse

// region: health
#[get("/health")]
fn health() -> &'static str {
    "ok"
}
// endregion: health

#[cfg(test)]
mod tests;
