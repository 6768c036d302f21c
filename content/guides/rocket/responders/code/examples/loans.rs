// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::response::Responder;
use rocket::{get, routes};

#[derive(Responder)]
enum Loan {
    #[response(status = 202)]
    Reserved(Option<&'static str>),
    #[response(status = 202)]
    Queued((Status, &'static str)),
}

#[get("/reserved")]
fn reserved() -> Loan {
    Loan::Reserved(None)
}

#[get("/queued")]
fn queued() -> Loan {
    Loan::Queued((Status::Conflict, "two readers are before you"))
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![reserved, queued]);
    let client = Client::tracked(rocket).unwrap();
    for path in ["/reserved", "/queued"] {
        println!("{}", client.get(path).dispatch().status().code);
    }
}
