// expect error[E0277]: the trait bound `bool: Responder<'_, '_>` is not satisfied
use rocket::{get, routes};

// region: has-book
#[get("/books/<id>/exists")]
fn has_book(id: u64) -> bool {
    id < 4
}
// endregion: has-book

fn main() {
    let _routes = routes![has_book];
}
