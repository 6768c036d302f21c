// expect error[E0277]: FromSegments
use rocket::{get, routes};

// region: browse
#[get("/shelves/<path..>")]
fn browse(path: u64) -> String {
    format!("shelf {path}")
}
// endregion: browse

fn main() {
    let _routes = routes![browse];
}
