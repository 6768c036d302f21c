// expect error[E0119]: conflicting implementations
// region: trait
trait Handler {
    fn call(self, request: &str) -> String;
}

impl<F: FnOnce() -> String> Handler for F {
    fn call(self, _request: &str) -> String {
        self()
    }
}

impl<F: FnOnce(u64) -> String> Handler for F {
    fn call(self, request: &str) -> String {
        self(request.parse().unwrap_or_default())
    }
}
// endregion: trait

fn main() {
    println!("{}", Handler::call(|| "ok".to_owned(), ""));
}
