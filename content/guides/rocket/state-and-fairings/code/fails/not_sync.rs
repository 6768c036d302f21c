// expect error[E0277]: `RefCell<
use std::cell::RefCell;

// region: manage
#[derive(Default)]
struct Library {
    titles: RefCell<Vec<String>>,
}

fn rocket() -> rocket::Rocket<rocket::Build> {
    rocket::build().manage(Library::default())
}
// endregion: manage

fn main() {
    let _rocket = rocket();
}
