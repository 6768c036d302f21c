use super::{client, key};
use rocket::http::{ContentType, Header, Method, Status};
use rocket::local::blocking::LocalResponse;
use rocket::serde::json::Value;

/// The code and the message of an error in the envelope.
fn error(response: LocalResponse<'_>) -> (String, String) {
    assert_eq!(response.content_type(), Some(ContentType::JSON));
    let body: Value = response.into_json().unwrap();
    assert_eq!(body.as_object().unwrap().len(), 1, "{body}");
    let text = |name: &str| body["error"][name].as_str().unwrap().to_owned();
    (text("code"), text("message"))
}

#[test]
fn a_book_that_is_not_there_is_named() {
    let client = client();
    for method in [Method::Get, Method::Delete] {
        let response = client.req(method, "/books/42").header(key()).dispatch();
        assert_eq!(response.status(), Status::NotFound);
        let expected = ("not_found".to_owned(), "no book 42".to_owned());
        assert_eq!(error(response), expected);
    }
}

#[test]
fn what_no_route_takes_is_in_the_envelope() {
    let client = client();
    for (method, path, status, code) in [
        (Method::Get, "/nowhere", Status::NotFound, "not_found"),
        (Method::Patch, "/books/1", Status::NotFound, "not_found"),
        (
            Method::Get,
            "/books/seven",
            Status::UnprocessableEntity,
            "wrong_shape",
        ),
        (
            Method::Get,
            "/books?limit=many",
            Status::UnprocessableEntity,
            "wrong_shape",
        ),
    ] {
        let response = client.req(method, path).dispatch();
        assert_eq!(response.status(), status, "{path}");
        assert_eq!(error(response).0, code);
    }
}

#[test]
fn a_body_that_is_no_book_is_in_the_envelope() {
    let client = client();
    let large = format!(r#"{{"title":"{}"}}"#, "a".repeat(64 * 1024));
    for (content_type, body, status) in [
        (ContentType::JSON, r#"{"title""#, Status::BadRequest),
        (ContentType::JSON, "{}", Status::UnprocessableEntity),
        (ContentType::Plain, "{}", Status::NotFound),
        (ContentType::JSON, &large, Status::PayloadTooLarge),
    ] {
        let request = client.post("/books").header(content_type).header(key());
        let response = request.body(body).dispatch();
        assert_eq!(response.status(), status);
        error(response);
    }
}

#[test]
fn who_has_no_key_is_told_what_is_wrong_with_it() {
    let client = client();
    for (sent, message) in [
        (None, "this needs a key: authorization: Bearer …"),
        (Some("Bearer wrong"), "this key is not known here"),
    ] {
        let mut request = client.delete("/books/1");
        if let Some(sent) = sent {
            request.add_header(Header::new("authorization", sent));
        }
        let response = request.dispatch();
        assert_eq!(response.status(), Status::Unauthorized);
        assert_eq!(
            response.headers().get_one("www-authenticate"),
            Some("Bearer")
        );
        assert_eq!(error(response), ("no_key".to_owned(), message.to_owned()));
    }
}
