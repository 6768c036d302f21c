// expect error[E0308]: mismatched types
use rocket::local::blocking::Client;
use rocket::{Build, Rocket};

fn rocket() -> Rocket<Build> {
    rocket::build()
}

fn main() {
    // region: client
    let client: Client = Client::tracked(rocket());
    let status = client.get("/").dispatch().status();
    // endregion: client
    println!("{status}");
}
