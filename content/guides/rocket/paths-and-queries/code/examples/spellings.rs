// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};
use std::path::PathBuf;

// region: routes
#[get("/books/<id>")]
fn number(id: u64) -> String {
    id.to_string()
}

#[get("/names/<name>")]
fn string(name: &str) -> String {
    name.to_owned()
}

#[get("/files/<path..>")]
fn rest(path: PathBuf) -> String {
    path.display().to_string()
}
// endregion: routes

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![number, string, rest]);
    let client = Client::tracked(rocket).unwrap();
    for path in [
        "/books/007",
        "/books/+7",
        "/names/..%2Fsecret",
        "/files/..%2Fsecret",
        "/files/../secret",
    ] {
        let response = client.get(path).dispatch();
        let status = response.status();
        let body = response.into_string().unwrap_or_default();
        let line = if status.code == 200 {
            body
        } else {
            status.to_string()
        };
        println!("{path}: {line}");
    }
}
