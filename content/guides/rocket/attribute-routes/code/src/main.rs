// region: imports
use rocket::{get, launch, routes};
// endregion: imports

// region: launch
#[launch]
fn rocket() -> _ {
    rocket::build().mount("/", routes![list_books, health])
}
// endregion: launch

// region: list-books
#[get("/books")]
fn list_books() -> &'static str {
    "There are no books yet."
}
// endregion: list-books

// region: health
#[get("/health")]
fn health() -> &'static str {
    "ok"
}
// endregion: health

#[cfg(test)]
mod tests;
