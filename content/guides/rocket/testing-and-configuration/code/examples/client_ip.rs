// expect exit 0
use rocket::http::Header;
use rocket::local::blocking::Client;
use rocket::{get, routes};
use std::net::IpAddr;

// region: handler
#[get("/who")]
fn who(ip: IpAddr) -> String {
    format!("you are {ip}")
}
// endregion: handler

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let trusting = Client::tracked(rocket::custom(&quiet).mount("/", routes![who])).unwrap();
    let quiet = quiet.merge(("ip_header", false));
    let careful = Client::tracked(rocket::custom(&quiet).mount("/", routes![who])).unwrap();
    // region: requests
    for (name, client) in [("by default", trusting), ("ip_header = false", careful)] {
        let request = client
            .get("/who")
            .remote("203.0.113.9:50000".parse().unwrap())
            .header(Header::new("x-real-ip", "127.0.0.1"));
        println!("{name}: {}", request.dispatch().into_string().unwrap());
    }
    // endregion: requests
}
