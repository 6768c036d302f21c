// expect error[E0308]: mismatched types
use rocket::{State, catch, catchers};

struct Library;

// region: catcher
#[catch(404)]
fn not_found(library: &State<Library>) -> &'static str {
    let _: &Library = library;
    "no such book"
}
// endregion: catcher

fn main() {
    let _catchers = catchers![not_found];
}
