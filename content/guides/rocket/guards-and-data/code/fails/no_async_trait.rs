// expect error[E0195]: lifetime parameters
use rocket::Request;
use rocket::request::{FromRequest, Outcome};

struct Writer;

// region: guard
impl<'r> FromRequest<'r> for Writer {
    type Error = ();

    async fn from_request(_: &'r Request<'_>) -> Outcome<Self, ()> {
        Outcome::Success(Self)
    }
}
// endregion: guard

fn main() {}
