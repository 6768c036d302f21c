use super::books_api;
use rocket::error::ErrorKind;
use rocket::http::{ContentType, Status};
use rocket::local::blocking::{Client, LocalResponse};
use rocket::serde::json::Value;

fn client() -> Client {
    Client::tracked(books_api(
        rocket::Config::figment().merge(("log_level", "off")),
    ))
    .unwrap()
}

fn create(client: &Client) -> LocalResponse<'_> {
    client
        .post("/books")
        .header(ContentType::JSON)
        .body(r#"{"title":"Kindred","author":"Octavia E. Butler","year":1979}"#)
        .dispatch()
}

#[test]
fn a_created_book_is_found_where_its_location_says() {
    let client = client();
    let created = create(&client);
    assert_eq!(created.status(), Status::Created);
    let location = created.headers().get_one("location").unwrap().to_owned();
    let found: Value = client.get(location).dispatch().into_json().unwrap();
    assert_eq!(found["title"], "Kindred");
    assert_eq!(found["year"], 1979);
}

#[test]
fn a_book_that_is_not_there_is_a_404() {
    let client = client();
    let response = client.get("/books/7").dispatch();
    assert_eq!(response.status(), Status::NotFound);
    assert_eq!(response.into_string().unwrap(), "no such book");
}

#[test]
fn each_test_has_a_database_of_its_own() {
    let (first, second) = (client(), client());
    create(&first);
    let response = second.get("/books/1").dispatch();
    assert_eq!(response.status(), Status::NotFound);
}

#[test]
fn without_a_database_nothing_starts() {
    let configuration = rocket::Config::figment()
        .select("staging")
        .merge(("log_level", "off"));
    let error = Client::tracked(books_api(configuration)).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::FailedFairings(_)));
}
