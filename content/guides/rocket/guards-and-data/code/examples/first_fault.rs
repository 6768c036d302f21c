// expect exit 0
use rocket::http::ContentType;
use rocket::local::blocking::Client;
use rocket::serde::Deserialize;
use rocket::serde::json::Json;
use rocket::{post, routes};

#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

#[post("/books", format = "json", data = "<book>")]
fn create_book(book: Json<NewBook>) -> String {
    format!("Added {} by {}, {}.", book.title, book.author, book.year)
}

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![create_book]);
    let client = Client::tracked(rocket).unwrap();
    // region: bodies
    for body in [
        r#"{"title":"Emma","#,
        r#"{"title":1"#,
        r#"{"title":"Emma"}"#,
        r#"{"title":"Emma","author":"Jane Austen","year":1e999}"#,
        r#"["Emma","Jane Austen",1815]"#,
    ] {
        let request = client.post("/books").header(ContentType::JSON);
        println!("{}: {body}", request.body(body).dispatch().status());
    }
    // endregion: bodies
}
