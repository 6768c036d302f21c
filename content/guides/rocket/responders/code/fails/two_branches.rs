// expect error[E0308]: `if` and `else` have incompatible types
use rocket::http::Status;
use rocket::response::Responder;

// region: title
fn title(id: u64) -> impl Responder<'static, 'static> {
    if id == 1 {
        "Kindred"
    } else {
        Status::NotFound
    }
}
// endregion: title

fn main() {
    let _title = title(1);
}
