// expect error[E0428]: the name `version` is defined multiple times
use rocket::{get, routes};

// region: version
#[get("/version")]
#[get("/v")]
fn version() -> &'static str {
    "1"
}
// endregion: version

fn main() {
    let _routes = routes![version];
}
