// expect error[E0277]: FromUriParam
use rocket::{get, routes, uri};

// region: link
#[get("/books/<id>")]
fn get_book(id: u64) -> String {
    format!("book {id}")
}

fn link() -> String {
    uri!(get_book("seven")).to_string()
}
// endregion: link

fn main() {
    let _routes = routes![get_book];
    println!("{}", link());
}
