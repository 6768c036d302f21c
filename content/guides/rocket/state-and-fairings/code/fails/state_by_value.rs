// expect error[E0277]: FromRequest
use rocket::{State, get, routes};

// region: list
struct Library;

#[get("/books")]
fn list(_library: State<Library>) -> &'static str {
    "books"
}
// endregion: list

fn main() {
    let _routes = routes![list];
}
