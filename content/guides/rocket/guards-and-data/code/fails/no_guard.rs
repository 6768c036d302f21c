// expect error[E0277]: the trait bound `Writer: FromRequest<'_>` is not satisfied
use rocket::{get, routes};

// region: handler
struct Writer;

#[get("/secret")]
fn secret(_writer: Writer) -> &'static str {
    "psst"
}
// endregion: handler

fn main() {
    let _routes = routes![secret];
}
