// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, catch, catchers, get, routes};

// region: note
struct Note(&'static str);

struct Member;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Member {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        request.local_cache(|| Note("no member"));
        Outcome::Forward(Status::Unauthorized)
    }
}

struct Guest;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Guest {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        request.local_cache(|| Note("no guest"));
        Outcome::Error((Status::Unauthorized, ()))
    }
}

#[get("/shelf")]
fn shelf_of_a_member(_member: Member) {}

#[get("/shelf", rank = 2)]
fn shelf_of_a_guest(_guest: Guest) {}

#[catch(401)]
fn refused(request: &Request<'_>) -> &'static str {
    request.local_cache(|| Note("no note")).0
}
// endregion: note

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet)
        .mount("/", routes![shelf_of_a_member, shelf_of_a_guest])
        .register("/", catchers![refused]);
    let client = Client::tracked(rocket).unwrap();
    println!("{}", client.get("/shelf").dispatch().into_string().unwrap());
}
