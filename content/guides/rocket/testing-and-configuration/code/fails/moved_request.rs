// expect error[E0382]: use of moved value: `request`
use rocket::local::blocking::Client;

fn main() {
    let client = Client::tracked(rocket::build()).unwrap();
    // region: twice
    let request = client.get("/health");
    let first = request.dispatch().status();
    let second = request.dispatch().status();
    // endregion: twice
    assert_eq!(first, second);
}
