// expect exit 0
use rocket::local::blocking::Client;
use rocket::response::Responder;
use rocket::serde::json::{Json, Value, json};
use rocket::{get, routes};

// region: responder
#[derive(Responder)]
enum BookReply {
    Found(Json<Value>),
    #[response(status = 410)]
    Gone(&'static str),
    #[response(status = 503, content_type = "text")]
    Closed(String),
}

#[get("/books/<id>")]
fn get_book(id: u64) -> BookReply {
    match id {
        1 => BookReply::Found(Json(json!({ "id": 1 }))),
        2 => BookReply::Gone("it was given away"),
        _ => BookReply::Closed(format!("no one is here to look for book {id}")),
    }
}
// endregion: responder

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket::custom(quiet).mount("/", routes![get_book])).unwrap();
    for id in 1..=3 {
        let response = client.get(format!("/books/{id}")).dispatch();
        println!("{}: {}", response.status(), response.into_string().unwrap());
    }
}
