// expect exit 0
use rocket::http::CookieJar;
use rocket::local::blocking::Client;
use rocket::{get, routes};

// region: handlers
#[get("/visit")]
fn visit(cookies: &CookieJar<'_>) -> String {
    let before: u32 = cookies
        .get_pending("visits")
        .map_or(0, |c| c.value().parse().unwrap_or(0));
    cookies.add(("visits", (before + 1).to_string()));
    format!("{before} before")
}
// endregion: handlers

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let rocket = || rocket::custom(&quiet).mount("/", routes![visit]);
    // region: clients
    let tracked = Client::tracked(rocket()).unwrap();
    let untracked = Client::untracked(rocket()).unwrap();
    for (name, client) in [("tracked", tracked), ("untracked", untracked)] {
        for _ in 0..2 {
            println!(
                "{name}: {}",
                client.get("/visit").dispatch().into_string().unwrap()
            );
        }
    }
    // endregion: clients
}
