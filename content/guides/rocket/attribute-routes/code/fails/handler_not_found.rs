// expect error[E0574]: expected struct, variant or union type, found function `health`
use rocket::{Build, Rocket, routes};

// region: health
fn health() -> &'static str {
    "ok"
}

fn rocket() -> Rocket<Build> {
    rocket::build().mount("/", routes![health])
}
// endregion: health

fn main() {
    let _rocket = rocket();
}
