// expect exit 0
use rocket::local::blocking::Client;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, get, routes};
use std::sync::atomic::{AtomicU32, Ordering};

static LOOKED_UP: AtomicU32 = AtomicU32::new(0);

// region: guard
#[derive(Clone)]
struct User(u32);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for User {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let user = request.local_cache(|| Self(LOOKED_UP.fetch_add(1, Ordering::Relaxed) + 1));
        Outcome::Success(user.clone())
    }
}

#[get("/")]
fn handler(one: User, other: User) -> String {
    format!("{} and {}", one.0, other.0)
}
// endregion: guard

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket::custom(quiet).mount("/", routes![handler])).unwrap();
    for _ in 0..2 {
        println!("{}", client.get("/").dispatch().into_string().unwrap());
    }
}
