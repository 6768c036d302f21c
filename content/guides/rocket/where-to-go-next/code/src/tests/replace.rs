use super::{client, create, ids, key};
use rocket::http::{ContentType, Status};
use rocket::serde::json::{Value, json};

#[test]
fn a_replaced_book_keeps_its_id_and_nothing_else() {
    let client = client();
    create(&client, "Butler");
    let emma = json!({ "title": "Emma", "author": "Jane Austen", "year": 1815 });
    for _ in 0..2 {
        let request = client
            .put("/books/1")
            .header(ContentType::JSON)
            .header(key());
        let response = request.body(emma.to_string()).dispatch();
        assert_eq!(response.status(), Status::Ok);
        let expected = json!({ "id": 1, "title": "Emma", "author": "Jane Austen", "year": 1815 });
        assert_eq!(response.into_json::<Value>().unwrap(), expected);
    }
    assert_eq!(ids(&client, ""), [1]);
}

#[test]
fn a_list_is_never_longer_than_configured() {
    let client = client();
    for _ in 0..6 {
        create(&client, "Butler");
    }
    for (query, length) in [("", 5), ("?limit=0", 0), ("?limit=6", 5), ("?offset=4", 2)] {
        assert_eq!(ids(&client, query).len(), length, "{query}");
    }
}
