// expect exit 0
use rocket::http::Header;
use rocket::local::blocking::Client;
use rocket::response::Responder;
use rocket::serde::json::{Json, Value, json};
use rocket::{get, routes};

// region: responder
#[derive(Responder)]
enum BookResponse {
    Found(Json<Value>),
    #[response(status = 410)]
    Gone(&'static str),
    #[response(status = 503, content_type = "json")]
    Closed(&'static str, Header<'static>),
}

#[get("/books/<id>")]
fn get_book(id: u64) -> BookResponse {
    match id {
        1 => BookResponse::Found(Json(json!({ "id": 1 }))),
        2 => BookResponse::Gone("it was given away"),
        _ => BookResponse::Closed(r#""closed""#, Header::new("retry-after", "3600")),
    }
}
// endregion: responder

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket::custom(quiet).mount("/", routes![get_book])).unwrap();
    for id in 1..=3 {
        let response = client.get(format!("/books/{id}")).dispatch();
        println!("{}", response.status());
        for name in ["content-type", "retry-after"] {
            if let Some(value) = response.headers().get_one(name) {
                println!("  {name}: {value}");
            }
        }
        println!("  {}", response.into_string().unwrap());
    }
}
