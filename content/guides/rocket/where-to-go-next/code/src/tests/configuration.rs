// region: profile
use crate::books_api;
use crate::settings::Settings;
use rocket::error::ErrorKind;
use rocket::figment::{Figment, Profile};
use rocket::local::blocking::Client;

fn file(profile: &str) -> Figment {
    rocket::Config::figment()
        .select(Profile::new(profile))
        .merge(("log_level", "off"))
        .merge(("databases.books.url", "sqlite::memory:"))
}
// endregion: profile

#[test]
fn while_developing_there_is_a_key() {
    let client = Client::tracked(books_api(file("debug"))).unwrap();
    assert_eq!(client.rocket().config().port, 3000);
    let settings: &Settings = client.rocket().state().unwrap();
    assert!(settings.api_key.is("open-sesame"));
}

// region: release
#[test]
fn a_release_without_a_key_does_not_start() {
    let error = Client::tracked(books_api(file("release"))).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::FailedFairings(_)));
}

#[test]
fn an_empty_key_does_not_start_and_says_what_to_do() {
    for key in ["", " "] {
        let configuration = file("release").merge(("api_key", key));
        let error = configuration.extract::<Settings>().unwrap_err();
        assert!(error.to_string().contains("set ROCKET_API_KEY"), "{error}");
        let error = Client::tracked(books_api(configuration)).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::FailedFairings(_)));
    }
}

#[test]
fn a_release_listens_for_others() {
    let configuration = file("release").merge(("api_key", "secret"));
    let client = Client::tracked(books_api(configuration)).unwrap();
    let config = client.rocket().config();
    assert!(config.address.is_unspecified());
    assert!(config.ip_header.is_none());
}
// endregion: release

#[test]
fn a_printed_setting_shows_no_key() {
    let configuration = file("release").merge(("api_key", "secret"));
    let settings: Settings = configuration.extract().unwrap();
    assert_eq!(
        format!("{settings:?}"),
        "Settings { api_key: ApiKey(..), highest_limit: 100 }"
    );
}
