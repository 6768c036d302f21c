// expect exit 0
use rocket::local::blocking::Client;
use rocket::{Request, get, routes};
use std::sync::atomic::{AtomicU32, Ordering};

static MADE: AtomicU32 = AtomicU32::new(0);

struct Ticket(u32);

fn ticket<'r>(request: &'r Request<'_>) -> &'r Ticket {
    request.local_cache(|| Ticket(MADE.fetch_add(1, Ordering::Relaxed) + 1))
}

struct Twice(u32, u32);

#[rocket::async_trait]
impl<'r> rocket::request::FromRequest<'r> for Twice {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> rocket::request::Outcome<Self, ()> {
        rocket::request::Outcome::Success(Self(ticket(request).0, ticket(request).0))
    }
}

#[get("/")]
fn handler(twice: Twice) -> String {
    format!("{} {}", twice.0, twice.1)
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket::custom(quiet).mount("/", routes![handler])).unwrap();
    client.get("/").dispatch();
    println!("{}", client.get("/").dispatch().into_string().unwrap());
}
