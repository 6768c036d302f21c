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

fn main() {
    // region: values
    show(r#""Kindred""#, "Kindred");
    show(r#"Json("Kindred")"#, Json("Kindred"));
    show(r#"Html("<p>Kindred")"#, Html("<p>Kindred"));
    show("()", ());
    show("StatusCode::CREATED", StatusCode::CREATED);
    show(
        r#"(StatusCode::CREATED, [(LOCATION, "/books/4")], Json("Kindred"))"#,
        (
            StatusCode::CREATED,
            [(LOCATION, "/books/4")],
            Json("Kindred"),
        ),
    );
    // endregion: values
}
