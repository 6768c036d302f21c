use super::rocket;
use rocket::data::{Limits, ToByteUnit};
use rocket::http::{Accept, ContentType, Header, Status};
use rocket::local::blocking::Client;

const BOOK: &str = r#"{"title":"Kindred","author":"Octavia E. Butler","year":1979}"#;

fn post(key: Option<&str>, content_type: ContentType, body: &str) -> (Status, String) {
    let client = Client::tracked(rocket()).unwrap();
    let mut request = client
        .post("/books")
        .header(content_type)
        .header(Accept::Plain)
        .body(body);
    if let Some(key) = key {
        request.add_header(Header::new("authorization", key.to_owned()));
    }
    let response = request.dispatch();
    (
        response.status(),
        response.into_string().unwrap_or_default(),
    )
}

const KEY: Option<&str> = Some("Bearer open-sesame");

#[test]
fn a_book_is_read_from_json() {
    let (status, text) = post(KEY, ContentType::JSON, BOOK);
    assert_eq!(status, Status::Ok);
    assert_eq!(text, "Added Kindred by Octavia E. Butler, 1979.");
}

#[test]
fn without_the_key_nothing_is_read() {
    for key in [None, Some("Bearer wrong"), Some("open-sesame")] {
        let (status, _) = post(key, ContentType::JSON, "this is no JSON");
        assert_eq!(status, Status::Unauthorized, "{key:?}");
    }
}

#[test]
fn the_name_of_the_scheme_may_be_in_any_case() {
    for (key, refused) in [
        ("bearer open-sesame", false),
        ("BEARER open-sesame", false),
        ("bearer Open-Sesame", true),
        ("Basic open-sesame", true),
        ("bearer", true),
    ] {
        let (status, _) = post(Some(key), ContentType::JSON, BOOK);
        assert_eq!(status == Status::Unauthorized, refused, "{key}");
    }
}

#[test]
fn what_is_no_book_is_refused() {
    for (body, status) in [
        (r#"{"title""#, Status::BadRequest),
        (r#"{"title":"Kindred"}"#, Status::UnprocessableEntity),
        (
            r#"{"title":"Kindred","author":"Butler","year":"1979"}"#,
            Status::UnprocessableEntity,
        ),
    ] {
        assert_eq!(post(KEY, ContentType::JSON, body).0, status, "{body}");
    }
}

#[test]
fn a_body_that_is_not_announced_as_json_finds_no_route() {
    assert_eq!(post(KEY, ContentType::Plain, BOOK).0, Status::NotFound);
}

#[test]
fn a_body_over_the_limit_is_413() {
    let body = BOOK.replace("Kindred", &"a".repeat(64 * 1024));
    assert_eq!(
        post(KEY, ContentType::JSON, &body).0,
        Status::PayloadTooLarge
    );
}

#[test]
fn a_book_is_replaced() {
    let client = Client::tracked(rocket()).unwrap();
    let request = client.put("/books/7").header(ContentType::JSON).body(BOOK);
    let response = request
        .header(Header::new("authorization", "Bearer open-sesame"))
        .dispatch();
    assert_eq!(
        response.into_string().unwrap(),
        "Book 7 is Kindred by Octavia E. Butler now."
    );
}

#[test]
fn the_highest_offset_has_a_number_too() {
    let client = Client::tracked(rocket()).unwrap();
    let response = client
        .get(format!("/books?offset={}", usize::MAX))
        .dispatch();
    assert_eq!(response.status(), Status::Ok);
}

#[test]
fn the_limit_for_json_is_the_only_one_set_here() {
    let limits = rocket()
        .figment()
        .extract_inner::<Limits>("limits")
        .unwrap();
    let default = Limits::default();
    assert_eq!(limits.get("json"), Some(64.kibibytes()));
    assert_eq!(limits.get("file"), default.get("file"));
}
