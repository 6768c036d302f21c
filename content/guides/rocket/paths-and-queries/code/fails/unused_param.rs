// expect error: unused parameter
use rocket::{get, routes};

// region: get-book
#[get("/books/<id>")]
fn get_book() -> &'static str {
    "a book"
}
// endregion: get-book

fn main() {
    let _routes = routes![get_book];
}
