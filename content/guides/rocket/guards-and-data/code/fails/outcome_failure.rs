// expect error[E0599]: no variant or associated item named `Failure` found for enum
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};

struct Writer;

// region: guard
#[rocket::async_trait]
impl<'r> FromRequest<'r> for Writer {
    type Error = ();

    async fn from_request(_: &'r Request<'_>) -> Outcome<Self, ()> {
        Outcome::Failure((Status::Unauthorized, ()))
    }
}
// endregion: guard

fn main() {}
