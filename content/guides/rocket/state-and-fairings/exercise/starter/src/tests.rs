use super::rocket;
use rocket::http::{ContentType, Header, Status};
use rocket::local::blocking::{Client, LocalResponse};

fn client() -> Client {
    Client::tracked(rocket()).unwrap()
}

fn create<'c>(client: &'c Client, key: &'static str) -> LocalResponse<'c> {
    client
        .post("/books")
        .header(ContentType::JSON)
        .header(Header::new("authorization", key))
        .body(r#"{"title":"Emma","author":"Jane Austen","year":1815}"#)
        .dispatch()
}

fn stats(client: &Client) -> String {
    let response = client.get("/stats").dispatch();
    assert_eq!(response.status(), Status::Ok);
    response.into_string().unwrap()
}

#[test]
fn each_response_is_counted_by_its_class() {
    let client = client();
    client.get("/books").dispatch();
    client.get("/health").dispatch();
    client.get("/nowhere").dispatch();
    assert_eq!(stats(&client), "2 fine, 1 failed");
}

#[test]
fn the_count_is_shared_by_all_requests() {
    let client = client();
    for _ in 0..3 {
        create(&client, "Bearer open-sesame");
        create(&client, "Bearer wrong");
    }
    assert_eq!(stats(&client), "3 fine, 3 failed");
}

#[test]
fn a_new_server_counts_from_zero() {
    client().get("/health").dispatch();
    assert_eq!(stats(&client()), "0 fine, 0 failed");
}

#[test]
fn books_are_kept_as_before() {
    let client = client();
    let created = create(&client, "Bearer open-sesame");
    assert_eq!(created.status(), Status::Created);
    assert_eq!(client.get("/books/1").dispatch().status(), Status::Ok);
}
