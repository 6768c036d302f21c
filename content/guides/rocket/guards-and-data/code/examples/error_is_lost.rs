// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, catch, catchers, get, routes};

// region: guard
struct Writer;

#[derive(Debug)]
struct Reason(&'static str);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Writer {
    type Error = Reason;

    async fn from_request(_: &'r Request<'_>) -> Outcome<Self, Reason> {
        Outcome::Error((Status::Unauthorized, Reason("the key is too old")))
    }
}

#[get("/guarded")]
fn guarded(_writer: Writer) -> &'static str {
    "never"
}

#[catch(401)]
fn unauthorized(_request: &Request<'_>) -> &'static str {
    "the catcher is told the status, and nothing of the reason"
}
// endregion: guard

// region: result
#[get("/asked")]
fn asked(writer: Result<Writer, Reason>) -> (Status, String) {
    match writer {
        Ok(_) => (Status::Ok, "never".to_owned()),
        Err(Reason(why)) => (Status::Unauthorized, format!("the handler knows: {why}")),
    }
}
// endregion: result

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet)
        .mount("/", routes![guarded, asked])
        .register("/", catchers![unauthorized]);
    let client = Client::tracked(rocket).unwrap();
    for path in ["/guarded", "/asked"] {
        let response = client.get(path).dispatch();
        println!("{path}: {}", response.status());
        println!("  {}", response.into_string().unwrap());
    }
}
