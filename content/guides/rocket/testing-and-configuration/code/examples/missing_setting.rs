// expect exit 0
use rocket::error::ErrorKind;
use rocket::fairing::AdHoc;
use rocket::figment::Figment;
use rocket::local::blocking::Client;
use rocket::serde::Deserialize;

use api_key::ApiKey;

#[path = "../src/api_key.rs"]
#[expect(dead_code, reason = "this key is only made, never compared")]
mod api_key;

// region: settings
#[derive(Debug, Deserialize)]
#[serde(crate = "rocket::serde")]
#[expect(dead_code, reason = "it is only asked whether it can be made")]
struct Settings {
    api_key: ApiKey,
}
// endregion: settings

fn main() {
    let quiet = Figment::from(rocket::Config::default()).merge(("log_level", "off"));
    // region: extract
    let missing = quiet.extract::<Settings>().unwrap_err();
    println!("{missing}");
    let empty = quiet.clone().merge(("api_key", ""));
    println!("{}", empty.extract::<Settings>().unwrap_err().kind);

    for figment in [quiet, empty] {
        let rocket = rocket::custom(figment).attach(AdHoc::config::<Settings>());
        let error = Client::tracked(rocket).unwrap_err();
        if let ErrorKind::FailedFairings(failed) = error.kind() {
            println!("the launch failed at {}", failed[0].name);
        }
    }
    // endregion: extract
}
