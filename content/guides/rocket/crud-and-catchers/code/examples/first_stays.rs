// expect exit 0
use rocket::fairing::AdHoc;
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, catch, catchers, get, routes};

// region: note
struct Note(&'static str);

struct Never;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Never {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        request.local_cache(|| Note("no key"));
        Outcome::Error((Status::Unauthorized, ()))
    }
}

#[catch(401)]
fn refused(request: &Request<'_>) -> &'static str {
    request.local_cache(|| Note("no reason")).0
}
// endregion: note

#[get("/")]
fn guarded(_never: Never) {}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet)
        .mount("/", routes![guarded])
        .register("/", catchers![refused]);
    // region: early
    let early = AdHoc::on_request("early", |request, _| {
        Box::pin(async move {
            request.local_cache(|| Note("nothing yet"));
        })
    });
    // endregion: early
    let client = Client::tracked(rocket.attach(early)).unwrap();
    println!("{}", client.get("/").dispatch().into_string().unwrap());
}
