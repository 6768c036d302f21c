// expect error[E0308]: mismatched types
use rocket::http::Status;
use rocket::{catch, catchers};

// region: catcher
#[catch(default)]
fn sorry(status: Status) -> String {
    format!("sorry: {status}")
}
// endregion: catcher

fn main() {
    let _catchers = catchers![sorry];
}
