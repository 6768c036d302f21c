use super::rocket;
use rocket::http::{ContentType, Header, Status};
use rocket::local::blocking::{Client, LocalResponse};
use rocket::serde::json::Value;

fn client() -> Client {
    Client::tracked(rocket()).unwrap()
}

fn post(client: &Client, body: impl Into<String>) -> LocalResponse<'_> {
    client
        .post("/books")
        .header(ContentType::JSON)
        .header(Header::new("authorization", "Bearer open-sesame"))
        .body(body.into())
        .dispatch()
}

/// The message of an error with this status and this code.
fn message(response: LocalResponse<'_>, status: Status, code: &str) -> String {
    assert_eq!(response.status(), status);
    let body: Value = response.into_json().unwrap();
    assert_eq!(body["error"]["code"], code);
    body["error"]["message"].as_str().unwrap().to_owned()
}

#[test]
fn a_missing_field_is_named() {
    let client = client();
    let response = post(&client, r#"{"title":"Emma","author":"Jane Austen"}"#);
    let message = message(response, Status::UnprocessableEntity, "wrong_shape");
    assert_eq!(
        message,
        "POST /books: missing field `year` at line 1 column 39"
    );
}

#[test]
fn where_the_json_breaks_off_is_told() {
    let client = client();
    let response = post(&client, r#"{"title":"#);
    let message = message(response, Status::BadRequest, "bad_request");
    assert_eq!(
        message,
        "POST /books: EOF while parsing a value at line 1 column 9"
    );
}

#[test]
fn a_body_that_is_too_large_gets_a_reason_too() {
    let client = client();
    let response = post(&client, "a".repeat(65 * 1024));
    let message = message(response, Status::PayloadTooLarge, "too_large");
    assert_eq!(message, "POST /books: data limit exceeded");
}

#[test]
fn other_errors_keep_their_words() {
    let client = client();
    post(&client, "{}");
    let response = client.get("/books/seven").dispatch();
    let message = message(response, Status::UnprocessableEntity, "wrong_shape");
    assert_eq!(
        message,
        "GET /books/seven: a part of this has the wrong shape"
    );
}

#[test]
fn a_book_is_still_a_book() {
    let client = client();
    let body = r#"{"title":"Emma","author":"Jane Austen","year":1815}"#;
    assert_eq!(post(&client, body).status(), Status::Created);
    assert_eq!(client.get("/books/1").dispatch().status(), Status::Ok);
}
