use rocket::serde::Deserialize;

use crate::api_key::ApiKey;

// region: settings
/// What is configured beside Rocket's own settings: in `Rocket.toml`, or by `ROCKET_API_KEY` and
/// `ROCKET_HIGHEST_LIMIT`.
#[derive(Debug, Deserialize)]
#[serde(crate = "rocket::serde")]
pub struct Settings {
    pub api_key: ApiKey,
    pub highest_limit: usize,
}
// endregion: settings
