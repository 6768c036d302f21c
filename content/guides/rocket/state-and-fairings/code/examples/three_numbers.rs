// expect exit 0
use rocket::local::blocking::Client;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, get, routes};

fn retries(request: &Request<'_>) -> u32 {
    *request.local_cache(|| 3)
}

fn user_id(request: &Request<'_>) -> u64 {
    *request.local_cache(|| 42)
}

fn limit(request: &Request<'_>) -> u32 {
    *request.local_cache(|| 20)
}

struct Numbers(u32, u64, u32);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Numbers {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        Outcome::Success(Self(retries(request), user_id(request), limit(request)))
    }
}

#[get("/")]
fn handler(numbers: Numbers) -> String {
    format!("{} {} {}", numbers.0, numbers.1, numbers.2)
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket::custom(quiet).mount("/", routes![handler])).unwrap();
    println!("{}", client.get("/").dispatch().into_string().unwrap());
}
