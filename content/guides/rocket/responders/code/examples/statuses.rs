// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::{get, routes};

// region: handlers
#[get("/alone/<code>")]
fn alone(code: u16) -> Status {
    Status::new(code)
}

#[get("/in-a-tuple/<code>")]
fn in_a_tuple(code: u16) -> (Status, ()) {
    (Status::new(code), ())
}
// endregion: handlers

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![alone, in_a_tuple]);
    let client = Client::tracked(rocket).unwrap();
    for code in [201, 206, 304, 404, 503] {
        let show = |path: &str| {
            let response = client.get(format!("/{path}/{code}")).dispatch();
            let status = response.status().code;
            let body = match response.into_string() {
                Some(body) if !body.is_empty() => "a page",
                _ => "empty",
            };
            format!("{status}, {body}")
        };
        println!(
            "{code}  alone: {:<12} in a tuple: {}",
            show("alone"),
            show("in-a-tuple")
        );
    }
}
