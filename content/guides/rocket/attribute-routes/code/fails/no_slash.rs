// expect error: invalid route URI: expected token
use rocket::get;

// region: health
#[get("health")]
fn health() -> &'static str {
    "ok"
}
// endregion: health

fn main() {
    let _route = rocket::routes![health];
}
