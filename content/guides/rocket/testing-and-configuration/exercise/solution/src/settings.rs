use rocket::serde::Deserialize;

use crate::api_key::ApiKey;

// region: settings
/// What is configured beside Rocket's own settings: in `Rocket.toml`, or by `ROCKET_API_KEY`,
/// `ROCKET_HIGHEST_LIMIT` and `ROCKET_READ_ONLY`.
#[derive(Debug, Deserialize)]
#[serde(crate = "rocket::serde")]
pub struct Settings {
    pub api_key: ApiKey,
    pub highest_limit: usize,
    #[serde(default)]
    pub read_only: bool,
}
// endregion: settings
