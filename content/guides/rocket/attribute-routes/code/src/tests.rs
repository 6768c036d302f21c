use super::rocket;
use rocket::http::Status;
use rocket::local::blocking::Client;

fn client() -> Client {
    Client::tracked(rocket()).unwrap()
}

#[test]
fn health_is_ok() {
    let client = client();
    let response = client.get("/health").dispatch();
    assert_eq!(response.status(), Status::Ok);
    assert_eq!(response.into_string().unwrap(), "ok");
}

#[test]
fn an_unknown_path_and_an_unknown_method_are_both_404() {
    let client = client();
    for response in [
        client.get("/nothing").dispatch(),
        client.post("/books").dispatch(),
    ] {
        assert_eq!(response.status(), Status::NotFound);
    }
}

#[test]
fn head_is_answered_where_get_is() {
    let client = client();
    let response = client.head("/health").dispatch();
    assert_eq!(response.status(), Status::Ok);
    assert_eq!(response.into_string().unwrap_or_default(), "");
}
