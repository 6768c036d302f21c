// expect exit 0
use rocket::local::blocking::Client;
use rocket::{get, routes};

// region: handlers
#[get("/plain?<limit>")]
fn plain(limit: u8) -> String {
    format!("{limit}")
}

#[get("/option?<limit>")]
fn option(limit: Option<u8>) -> String {
    format!("{limit:?}")
}

#[get("/result/<limit>")]
fn result(limit: Result<u8, &str>) -> String {
    format!("{limit:?}")
}
// endregion: handlers

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).mount("/", routes![plain, option, result]);
    let client = Client::tracked(rocket).unwrap();
    for path in [
        "/plain?limit=5",
        "/plain",
        "/plain?limit=ten",
        "/plain?limit=5&limit=6",
        "/option?limit=5",
        "/option",
        "/option?limit=ten",
        "/option?limit=5&limit=6",
        "/result/5",
        "/result/ten",
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
