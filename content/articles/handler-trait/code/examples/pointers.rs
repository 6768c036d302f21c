// expect exit 0
//! A model without `T`, for pointers to functions.

// region: pointers
trait Handler {
    fn call(self, request: &str) -> String;
}

impl Handler for fn() -> String {
    fn call(self, _request: &str) -> String {
        self()
    }
}

impl Handler for fn(u64) -> String {
    fn call(self, request: &str) -> String {
        self(request.parse().unwrap_or_default())
    }
}
// endregion: pointers

fn ask(handler: impl Handler, request: &str) -> String {
    handler.call(request)
}

fn health() -> String {
    "ok".to_owned()
}

fn show(id: u64) -> String {
    format!("book {id}")
}

fn main() {
    println!("{}", ask(health as fn() -> String, ""));
    println!("{}", ask(show as fn(u64) -> String, "7"));
}
