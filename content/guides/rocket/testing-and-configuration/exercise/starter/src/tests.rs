use super::books_api;
use rocket::http::{ContentType, Header, Method, Status};
use rocket::local::blocking::{Client, LocalResponse};
use rocket::serde::json::Value;

fn configured(settings: &[(&str, bool)]) -> Client {
    let mut configuration = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("api_key", "a-key"));
    for setting in settings {
        configuration = configuration.merge(setting);
    }
    Client::tracked(books_api(configuration)).unwrap()
}

fn send(client: &Client, method: Method, path: &'static str) -> (Status, Value) {
    let response: LocalResponse<'_> = client
        .req(method, path)
        .header(ContentType::JSON)
        .header(Header::new("authorization", "Bearer a-key"))
        .body(r#"{"title":"Emma","author":"Jane Austen","year":1815}"#)
        .dispatch();
    (response.status(), response.into_json().unwrap_or_default())
}

const CHANGES: [(Method, &str); 3] = [
    (Method::Post, "/books"),
    (Method::Put, "/books/1"),
    (Method::Delete, "/books/1"),
];

#[test]
fn a_read_only_server_takes_no_changes() {
    let client = configured(&[("read_only", true)]);
    for (method, path) in CHANGES {
        let (status, _) = send(&client, method, path);
        assert_eq!(status, Status::ServiceUnavailable, "{method}");
    }
    assert_eq!(send(&client, Method::Get, "/books").1, Value::Array(vec![]));
}

#[test]
fn the_caller_is_told_so_in_the_envelope() {
    let client = configured(&[("read_only", true)]);
    for (method, path) in CHANGES {
        let (_, body) = send(&client, method, path);
        assert_eq!(body["error"]["code"], "read_only", "{method}");
    }
}

#[test]
fn reading_goes_on() {
    let client = configured(&[("read_only", true)]);
    assert_eq!(send(&client, Method::Get, "/books").0, Status::Ok);
    assert_eq!(send(&client, Method::Get, "/health").0, Status::Ok);
}

#[test]
fn without_the_setting_changes_are_taken() {
    for settings in [&[][..], &[("read_only", false)]] {
        let client = configured(settings);
        for ((method, path), status) in CHANGES.into_iter().zip([201, 200, 204]) {
            assert_eq!(send(&client, method, path).0.code, status, "{method}");
        }
    }
}

#[test]
fn a_stranger_is_still_asked_for_a_key() {
    let client = configured(&[("read_only", true)]);
    for (method, path) in CHANGES {
        let request = client.req(method, path).header(ContentType::JSON);
        let status = request.body("{}").dispatch().status();
        assert_eq!(status, Status::Unauthorized, "{method}");
    }
}
