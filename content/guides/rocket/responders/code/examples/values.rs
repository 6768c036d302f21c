// expect exit 0
use rocket::http::{ContentType, Status};
use rocket::local::blocking::Client;
use rocket::response::content::RawHtml;
use rocket::response::status::NoContent;
use rocket::serde::json::{Json, Value, json};
use rocket::{get, routes};

// region: handlers
#[get("/text")]
fn text() -> &'static str {
    "{}"
}

#[get("/html")]
fn html() -> RawHtml<&'static str> {
    RawHtml("<p>{}</p>")
}

#[get("/json")]
fn json_value() -> Json<Value> {
    Json(json!({}))
}

#[get("/bytes")]
fn bytes() -> Vec<u8> {
    vec![123, 125]
}

#[get("/nothing")]
fn nothing() {}

#[get("/no-content")]
fn no_content() -> NoContent {
    NoContent
}

#[get("/none")]
fn none() -> Option<&'static str> {
    None
}

#[get("/status")]
fn status() -> Status {
    Status::NotFound
}

#[get("/tuple")]
fn tuple() -> (Status, (ContentType, &'static str)) {
    (Status::Accepted, (ContentType::CSV, "a,b"))
}
// endregion: handlers

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let routes = routes![
        text, html, json_value, bytes, nothing, no_content, none, status, tuple
    ];
    let client = Client::tracked(rocket::custom(quiet).mount("/", routes.clone())).unwrap();
    for route in routes {
        let path = route.uri.to_string();
        let response = client.get(path.clone()).dispatch();
        let content_type = response
            .content_type()
            .map_or_else(String::new, |t| t.to_string());
        println!("{path:<12} {}  {content_type}", response.status());
    }
}
