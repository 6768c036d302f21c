// region: imports
mod books;
mod library;
mod problem;
mod request_id;
mod writer;

use rocket::data::ToByteUnit;
use rocket::{catchers, get, launch, routes};

use crate::library::Library;
// endregion: imports

// region: launch
#[launch]
fn rocket() -> _ {
    let figment = rocket::Config::figment().merge(("limits.json", 64.kibibytes()));
    rocket::custom(figment)
        .manage(Library::default())
        .attach(request_id::in_every_response())
        // region: mount
        .mount("/books", books::routes())
        .mount("/", routes![health])
        // endregion: mount
        // region: register
        .register("/", catchers![problem::no_key, problem::anything])
    // endregion: register
}
// endregion: launch

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

#[cfg(test)]
mod tests;
