// expect error[E0277]: the trait bound `Shelf: FromParam<'_>` is not satisfied
use rocket::{get, routes};

// region: books-on
struct Shelf(char);

#[get("/shelves/<shelf>")]
fn books_on(shelf: Shelf) -> String {
    format!("shelf {}", shelf.0)
}
// endregion: books-on

fn main() {
    let _routes = routes![books_on];
}
