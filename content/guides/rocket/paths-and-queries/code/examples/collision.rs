// expect panic: aborting due to detected routing collisions
use rocket::{get, launch, routes};

// region: routes
#[get("/books/<id>")]
fn by_id(id: u64) -> String {
    format!("book {id}")
}

#[get("/books/<title>")]
fn by_title(title: &str) -> String {
    format!("the book {title}")
}
// endregion: routes

// region: launch
#[launch]
fn rocket() -> _ {
    rocket::build().mount("/", routes![by_id, by_title])
}
// endregion: launch
