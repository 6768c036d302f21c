// expect exit 0
use rocket::local::blocking::Client;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, get, routes};

fn retries(request: &Request<'_>) -> u32 {
    *request.local_cache(|| 3)
}

fn user_id(request: &Request<'_>) -> u32 {
    *request.local_cache(|| 42)
}

struct Both(u32, u32);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Both {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        Outcome::Success(Self(retries(request), user_id(request)))
    }
}

#[get("/")]
fn handler(both: Both) -> String {
    format!("{} {}", both.0, both.1)
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket::custom(quiet).mount("/", routes![handler])).unwrap();
    println!("{}", client.get("/").dispatch().into_string().unwrap());
}
