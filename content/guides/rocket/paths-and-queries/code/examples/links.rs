// expect exit 0
use rocket::{get, routes, uri};

// region: routes
#[get("/books/<id>")]
fn get_book(id: u64) -> String {
    format!("book {id}")
}

#[get("/search?<author>&<limit>")]
fn search(author: Option<&str>, limit: Option<u8>) -> String {
    format!("{limit:?} books by {author:?}")
}
// endregion: routes

fn main() {
    let _routes = routes![get_book, search];
    // region: links
    println!("{}", uri!(get_book(7)));
    println!("{}", uri!("/api", get_book(id = 7)));
    println!("{}", uri!(search(Some("Jane Austen & Co."), Some(5))));
    println!("{}", uri!(search(author = Some("Jane Austen"), limit = _)));
    // endregion: links
}
