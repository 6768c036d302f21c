// expect error[E0502]: cannot borrow `books` as immutable
use std::collections::BTreeMap;
use std::sync::Mutex;

#[derive(Default)]
struct Books {
    by_id: BTreeMap<u64, String>,
    last_id: u64,
}

// region: add
fn add(books: &Mutex<Books>, title: String) {
    let mut books = books.lock().unwrap();
    books.last_id += 1;
    books.by_id.insert(books.last_id, title);
}
// endregion: add

fn main() {
    add(&Mutex::default(), "Emma".to_owned());
}
