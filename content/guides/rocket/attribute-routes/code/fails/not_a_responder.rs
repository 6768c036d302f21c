// expect error[E0277]: Responder
use rocket::get;

// region: count
#[get("/count")]
fn count() -> u64 {
    0
}
// endregion: count

fn main() {
    let _routes = rocket::routes![count];
}
