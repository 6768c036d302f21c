// expect exit 0
use axum::Json;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{Html, IntoResponse};

fn show(code: &str, response: impl IntoResponse) {
    let response = response.into_response();
    println!("{code}\n  {}", response.status());
    for (name, value) in response.headers() {
        println!("  {name}: {}", value.to_str().unwrap());
    }
}

macro_rules! show {
    ($value:expr) => {
        show(stringify!($value), $value)
    };
}

fn main() {
    // region: values
    show!("Kindred");
    show!(Json("Kindred"));
    show!(Html("<p>Kindred"));
    show!(());
    show!(StatusCode::CREATED);
    show!((
        StatusCode::CREATED,
        [(LOCATION, "/books/4")],
        Json("Kindred")
    ));
    // endregion: values
}
