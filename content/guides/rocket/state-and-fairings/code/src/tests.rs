use super::rocket;
use rocket::http::{ContentType, Header, Status};
use rocket::local::blocking::{Client, LocalResponse};
use rocket::serde::json::{Value, json};

fn client() -> Client {
    Client::tracked(rocket()).unwrap()
}

fn key() -> Header<'static> {
    Header::new("authorization", "Bearer open-sesame")
}

fn create<'c>(client: &'c Client, author: &str) -> LocalResponse<'c> {
    let body = json!({ "title": "A title", "author": author, "year": 1979 });
    let request = client
        .post("/books")
        .header(ContentType::JSON)
        .header(key());
    request.body(body.to_string()).dispatch()
}

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
fn a_panic_under_the_lock_leaves_the_books_within_reach() {
    let client = client();
    create(&client, "Butler");
    let library = client.rocket().state::<super::Library>().unwrap();
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| {
            let _guard = library.books();
            panic!("on purpose");
        });
        thread.join().unwrap_err();
    });
    assert!(library.books.is_poisoned());
    assert_eq!(ids(&client, ""), [1]);
    assert_eq!(create(&client, "Butler").status(), Status::Created);
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
