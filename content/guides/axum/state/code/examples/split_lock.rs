// expect exit 0
use std::collections::BTreeMap;
use std::sync::{Arc, Barrier, Mutex, MutexGuard};
use std::thread;

#[derive(Clone, Default)]
struct Library {
    books: Arc<Mutex<Books>>,
}

#[derive(Default)]
struct Books {
    by_id: BTreeMap<u64, &'static str>,
    last_id: u64,
}

impl Library {
    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap()
    }

    // region: add
    fn add(&self, title: &'static str, both_have_read: &Barrier) {
        let id = self.books().last_id + 1;
        both_have_read.wait();
        let mut books = self.books();
        books.last_id = id;
        books.by_id.insert(id, title);
    }
    // endregion: add
}

fn main() {
    let library = Library::default();
    let both_have_read = Barrier::new(2);
    thread::scope(|scope| {
        for title in ["Emma", "Kindred"] {
            let (library, both_have_read) = (&library, &both_have_read);
            scope.spawn(move || library.add(title, both_have_read));
        }
    });
    println!("added 2, found {}", library.books().by_id.len());
}
