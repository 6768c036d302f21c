use super::rocket;
use rocket::http::{Accept, ContentType, Status};
use rocket::local::blocking::Client;

fn book(id: u64, accept: Accept) -> (Status, Option<ContentType>, String) {
    let client = Client::tracked(rocket()).unwrap();
    let response = client.get(format!("/books/{id}")).header(accept).dispatch();
    let status = response.status();
    let content_type = response.content_type();
    (
        status,
        content_type,
        response.into_string().unwrap_or_default(),
    )
}

#[test]
fn a_book_is_json_for_callers_who_want_json() {
    let (status, content_type, body) = book(1, Accept::JSON);
    assert_eq!(status, Status::Ok);
    assert_eq!(content_type, Some(ContentType::JSON));
    assert!(body.starts_with(r#"{"id":1,"title":"Kindred""#));
}

#[test]
fn an_unknown_book_is_404_in_both_forms() {
    for accept in [Accept::JSON, Accept::Plain] {
        assert_eq!(book(7, accept).0, Status::NotFound);
    }
}

#[test]
fn a_book_can_be_had_as_a_line_of_text() {
    let (status, _, body) = book(2, Accept::Plain);
    assert_eq!(status, Status::Ok);
    assert_eq!(body, "The Dispossessed by Ursula K. Le Guin, 1974");
}

#[test]
fn the_line_is_declared_as_text() {
    let (_, content_type, _) = book(2, Accept::Plain);
    assert_eq!(content_type, Some(ContentType::Plain));
}
