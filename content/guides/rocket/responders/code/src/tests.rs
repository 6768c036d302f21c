use super::rocket;
use rocket::http::{ContentType, Header, Status};
use rocket::local::blocking::Client;
use rocket::serde::json::{Value, json};

fn client() -> Client {
    Client::tracked(rocket()).unwrap()
}

fn key() -> Header<'static> {
    Header::new("authorization", "Bearer open-sesame")
}

#[test]
fn books_are_listed_as_json() {
    let client = client();
    let response = client
        .get("/books?author=Octavia+E.+Butler&offset=1")
        .dispatch();
    assert_eq!(response.content_type(), Some(ContentType::JSON));
    let books: Value = response.into_json().unwrap();
    let expected = json!([
        { "id": 3, "title": "Parable of the Sower", "author": "Octavia E. Butler", "year": 1993 }
    ]);
    assert_eq!(books, expected);
}

#[test]
fn past_the_highest_offset_there_is_an_empty_list() {
    let client = client();
    let path = format!("/books?offset={}", usize::MAX);
    let books: Value = client.get(path).dispatch().into_json().unwrap();
    assert_eq!(books, json!([]));
}

#[test]
fn a_book_is_there_or_404() {
    let client = client();
    let book: Value = client.get("/books/2").dispatch().into_json().unwrap();
    assert_eq!(book["title"], "The Dispossessed");
    assert_eq!(client.get("/books/7").dispatch().status(), Status::NotFound);
}

#[test]
fn a_created_book_says_where_it_is() {
    let client = client();
    let body = r#"{"title":"Emma","author":"Jane Austen","year":1815}"#;
    let request = client
        .post("/books")
        .header(ContentType::JSON)
        .header(key());
    let response = request.body(body).dispatch();
    assert_eq!(response.status(), Status::Created);
    assert_eq!(response.headers().get_one("location"), Some("/books/4"));
    assert_eq!(response.into_json::<Value>().unwrap()["id"], 4);
}

#[test]
fn deleting_is_204_or_404() {
    let client = client();
    for (path, status) in [
        ("/books/1", Status::NoContent),
        ("/books/7", Status::NotFound),
    ] {
        let response = client.delete(path).header(key()).dispatch();
        assert_eq!(response.status(), status);
    }
}

#[test]
fn the_name_of_the_scheme_may_be_in_any_case() {
    let client = client();
    for (key, status) in [
        ("bearer open-sesame", Status::NotFound),
        ("BEARER open-sesame", Status::NotFound),
        ("bearer Open-Sesame", Status::Unauthorized),
        ("Basic open-sesame", Status::Unauthorized),
    ] {
        let request = client.delete("/books/7");
        let response = request.header(Header::new("authorization", key)).dispatch();
        assert_eq!(response.status(), status, "{key}");
    }
}

#[test]
fn the_newest_book_is_a_redirect() {
    let client = client();
    let response = client.get("/books/newest").dispatch();
    assert_eq!(response.status(), Status::SeeOther);
    assert_eq!(response.headers().get_one("location"), Some("/books/3"));
}
