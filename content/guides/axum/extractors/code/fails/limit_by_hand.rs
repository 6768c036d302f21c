// expect error[E0423]: cannot initialize a tuple struct which contains private fields
mod checked {
    pub struct Limit(u32);
}

use checked::Limit;

// region: every-book
fn every_book() -> Limit {
    Limit(4_000_000_000)
}
// endregion: every-book

fn main() {
    every_book();
}
