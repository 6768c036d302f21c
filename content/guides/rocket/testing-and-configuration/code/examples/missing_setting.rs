// expect exit 0
use rocket::error::ErrorKind;
use rocket::fairing::AdHoc;
use rocket::figment::Figment;
use rocket::local::blocking::Client;
use rocket::serde::Deserialize;

// region: settings
#[derive(Debug, Deserialize)]
#[serde(crate = "rocket::serde")]
#[expect(dead_code, reason = "it is only asked whether it can be made")]
struct Settings {
    api_key: String,
}
// endregion: settings

fn main() {
    let quiet = Figment::from(rocket::Config::default()).merge(("log_level", "off"));
    // region: extract
    let read = quiet.extract::<Settings>();
    println!("{}", read.unwrap_err());

    let rocket = rocket::custom(quiet).attach(AdHoc::config::<Settings>());
    let error = Client::tracked(rocket).unwrap_err();
    if let ErrorKind::FailedFairings(failed) = error.kind() {
        println!("the launch failed at {}", failed[0].name);
    }
    // endregion: extract
}
