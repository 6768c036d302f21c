mod catchers;
mod configuration;
mod database;
mod replace;

// region: imports
use super::books_api;
use rocket::http::{ContentType, Header, Status};
use rocket::local::blocking::{Client, LocalResponse};
use rocket::serde::json::{Value, json};
// endregion: imports

// region: client
fn client() -> Client {
    let configuration = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("api_key", "a-key"))
        .merge(("highest_limit", 5))
        .merge(("databases.books.url", "sqlite::memory:"));
    Client::tracked(books_api(configuration)).unwrap()
}
// endregion: client

// region: create
fn key() -> Header<'static> {
    Header::new("authorization", "Bearer a-key")
}

fn create<'c>(client: &'c Client, author: &str) -> LocalResponse<'c> {
    let body = json!({ "title": "A title", "author": author, "year": 1979 });
    let request = client
        .post("/books")
        .header(ContentType::JSON)
        .header(key());
    request.body(body.to_string()).dispatch()
}
// endregion: create

fn ids(client: &Client, query: &str) -> Vec<u64> {
    let books: Vec<Value> = client
        .get(format!("/books{query}"))
        .dispatch()
        .into_json()
        .unwrap();
    books
        .iter()
        .map(|book| book["id"].as_u64().unwrap())
        .collect()
}

#[test]
fn a_new_server_has_no_books() {
    let client = client();
    assert!(ids(&client, "").is_empty());
    assert_eq!(
        client.get("/books/newest").dispatch().status(),
        Status::NotFound
    );
}

// region: found
#[test]
fn a_created_book_is_found_where_its_location_says() {
    let client = client();
    let created = create(&client, "Jane Austen");
    assert_eq!(created.status(), Status::Created);
    let location = created.headers().get_one("location").unwrap().to_owned();
    assert_eq!(location, "/books/1");
    let found: Value = client.get(location).dispatch().into_json().unwrap();
    assert_eq!(found["author"], "Jane Austen");
}
// endregion: found

// region: stranger
#[test]
fn a_stranger_is_asked_for_a_key() {
    let client = client();
    let request = client.post("/books").header(ContentType::JSON);
    let response = request.body("{}").dispatch();
    assert_eq!(response.status(), Status::Unauthorized);
    assert!(response.headers().contains("www-authenticate"));
    assert!(response.headers().contains("x-request-id"));
    let body: Value = response.into_json().unwrap();
    assert_eq!(body["error"]["code"], "no_key");
}
// endregion: stranger

#[test]
fn books_are_listed_by_id_and_chosen_by_the_query() {
    let client = client();
    for author in ["Butler", "Le Guin", "Butler"] {
        create(&client, author);
    }
    for (query, expected) in [
        ("", &[1, 2, 3][..]),
        ("?author=Butler", &[1, 3]),
        ("?author=Butler&offset=1", &[3]),
        ("?limit=2", &[1, 2]),
    ] {
        assert_eq!(ids(&client, query), expected, "{query}");
    }
    let highest = format!("?offset={}", usize::MAX);
    assert!(ids(&client, &highest).is_empty());
}

#[test]
fn a_deleted_book_is_gone_and_so_is_its_id() {
    let client = client();
    create(&client, "Butler");
    for status in [Status::NoContent, Status::NotFound] {
        assert_eq!(
            client.delete("/books/1").header(key()).dispatch().status(),
            status
        );
    }
    let created = create(&client, "Butler");
    assert_eq!(created.headers().get_one("location"), Some("/books/2"));
}

#[test]
fn only_the_whole_key_is_taken_and_its_scheme_in_any_case() {
    let client = client();
    for (key, status) in [
        ("bearer a-key", Status::NotFound),
        ("BEARER a-key", Status::NotFound),
        ("Bearer A-Key", Status::Unauthorized),
        ("Bearer a-ke", Status::Unauthorized),
        ("Bearer a-key-", Status::Unauthorized),
        ("Bearer", Status::Unauthorized),
        ("Basic a-key", Status::Unauthorized),
    ] {
        let request = client.delete("/books/7");
        let response = request.header(Header::new("authorization", key)).dispatch();
        assert_eq!(response.status(), status, "{key}");
    }
}

#[test]
fn every_response_has_an_id_of_its_own() {
    let client = client();
    let id = |path| {
        let response = client.get(path).dispatch();
        response
            .headers()
            .get_one("x-request-id")
            .unwrap()
            .to_owned()
    };
    let paths: [&str; 3] = ["/health", "/books/7", "/nowhere"];
    let [first, second, third] = paths.map(id);
    assert!(first != second && second != third && third != first);
}
