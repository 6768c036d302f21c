use super::rocket;
use rocket::http::{ContentType, Header, Status};
use rocket::local::blocking::Client;

const KEY: &str = "Bearer open-sesame";

#[test]
fn a_book_is_added_as_before() {
    let client = Client::tracked(rocket()).unwrap();
    let response = client
        .post("/books")
        .header(ContentType::JSON)
        .header(Header::new("authorization", KEY))
        .body(r#"{"title":"Emma","author":"Jane Austen","year":1815}"#)
        .dispatch();
    assert_eq!(response.status(), Status::Ok);
}

#[test]
fn with_a_yes_all_books_are_removed() {
    let (status, text) = delete(&[("authorization", KEY), ("x-confirm", "yes")]);
    assert_eq!(status, Status::Ok);
    assert_eq!(text, "Removed all books.");
}

#[test]
fn a_dry_run_says_what_would_happen() {
    let (status, text) = delete(&[("authorization", KEY), ("x-confirm", "dry-run")]);
    assert_eq!(status, Status::Ok);
    assert_eq!(text, "This would remove all books.");
}

#[test]
fn without_a_confirmation_it_is_428() {
    let (status, _) = delete(&[("authorization", KEY)]);
    assert_eq!(status, Status::PreconditionRequired);
}

#[test]
fn any_other_word_is_400() {
    for word in ["no", "", "YES"] {
        let (status, _) = delete(&[("authorization", KEY), ("x-confirm", word)]);
        assert_eq!(status, Status::BadRequest, "x-confirm: {word}");
    }
}

#[test]
fn without_the_key_it_is_401_whatever_is_confirmed() {
    assert_eq!(delete(&[]).0, Status::Unauthorized);
    for word in ["yes", "dry-run", "no"] {
        let (status, _) = delete(&[("x-confirm", word)]);
        assert_eq!(status, Status::Unauthorized, "x-confirm: {word}");
    }
}

fn delete(headers: &[(&'static str, &'static str)]) -> (Status, String) {
    let client = Client::tracked(rocket()).unwrap();
    let mut request = client.delete("/books");
    for (name, value) in headers {
        request.add_header(Header::new(*name, *value));
    }
    let response = request.dispatch();
    (
        response.status(),
        response.into_string().unwrap_or_default(),
    )
}
