// region: imports
mod api_key;
mod books;
mod library;
mod problem;
mod request_id;
mod settings;
mod writer;

use rocket::fairing::AdHoc;
use rocket::figment::Figment;
use rocket::{Build, Rocket, catchers, get, launch, routes};
use rocket_db_pools::Database;

use crate::library::Library;
use crate::settings::Settings;
// endregion: imports

// region: launch
#[launch]
fn rocket() -> _ {
    books_api(rocket::Config::figment())
}

/// The whole program, configured as it is told.
fn books_api(configuration: Figment) -> Rocket<Build> {
    rocket::custom(configuration)
        // region: settings
        .attach(AdHoc::config::<Settings>())
        // endregion: settings
        .attach(Library::init())
        .attach(library::with_table())
        .attach(request_id::in_every_response())
        .mount("/books", books::routes())
        .mount("/", routes![health])
        .register("/", catchers![problem::no_key, problem::anything])
}
// endregion: launch

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

// region: tests
#[cfg(test)]
mod tests;
// endregion: tests
