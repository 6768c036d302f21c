// region: imports
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};

use crate::settings::Settings;
// endregion: imports

/// Who may change books. Only the guard below makes one.
pub struct Writer;

// region: key-error
#[derive(Debug, Clone, Copy)]
pub enum KeyError {
    Missing,
    Wrong,
}

impl KeyError {
    /// Why the guard refused this request, if it did.
    pub fn of(request: &Request<'_>) -> Option<Self> {
        *request.local_cache(|| None)
    }
}
// endregion: key-error

// region: guard
#[rocket::async_trait]
impl<'r> FromRequest<'r> for Writer {
    type Error = KeyError;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let settings: &Settings = request.rocket().state().expect("the launch needs them");
        let error = match request.headers().get_one("authorization") {
            Some(value) if token(value).is_some_and(|key| settings.api_key.is(key)) => {
                return Outcome::Success(Self);
            }
            Some(_) => KeyError::Wrong,
            None => KeyError::Missing,
        };
        // The catcher is not told the error, so it is left where it can look.
        request.local_cache(|| Some(error));
        Outcome::Error((Status::Unauthorized, error))
    }
}
// endregion: guard

/// The token of an `authorization` header. The scheme is `Bearer`, in upper or lower case.
fn token(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token)
}
