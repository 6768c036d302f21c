// expect error: expected
use rocket::{catch, catchers};

// region: catcher
#[catch("404")]
fn not_found() -> &'static str {
    "no such book"
}
// endregion: catcher

fn main() {
    let _catchers = catchers![not_found];
}
