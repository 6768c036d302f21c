use std::fmt::{self, Debug, Formatter};

use rocket::serde::Deserialize;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

// region: api-key
/// The digest of the key that a caller must have to change books.
#[derive(Deserialize)]
#[serde(crate = "rocket::serde", try_from = "String")]
pub struct ApiKey([u8; 32]);

impl TryFrom<String> for ApiKey {
    type Error = &'static str;

    fn try_from(key: String) -> Result<Self, Self::Error> {
        if key.trim().is_empty() {
            return Err("the key is empty: set ROCKET_API_KEY to a long, random string");
        }
        Ok(Self(Sha256::digest(key).into()))
    }
}
// endregion: api-key

// region: is
impl ApiKey {
    /// Compares digests in constant time; all have one length, so it says nothing of the key's.
    pub fn is(&self, sent: &str) -> bool {
        let sent: [u8; 32] = Sha256::digest(sent).into();
        self.0.ct_eq(&sent).into()
    }
}
// endregion: is

// region: debug
/// Shows nothing of the key, not even its digest.
impl Debug for ApiKey {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(..)")
    }
}
// endregion: debug
