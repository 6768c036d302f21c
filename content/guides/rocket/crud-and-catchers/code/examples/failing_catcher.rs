// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::{Request, catch, catchers};

// region: catchers
#[catch(404)]
fn not_found(request: &Request<'_>) -> String {
    let name = request.query_value::<&str>("name").unwrap().unwrap();
    format!("nothing here, {name}")
}

#[catch(default)]
fn anything(status: Status, _request: &Request<'_>) -> String {
    format!("the default, for {}", status.code)
}
// endregion: catchers

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = rocket::custom(quiet).register("/", catchers![not_found, anything]);
    let client = Client::tracked(rocket).unwrap();
    let response = client.get("/nowhere").dispatch();
    println!("{}", response.into_string().unwrap());
}
