use super::{create, emma, send};
use axum::http::StatusCode;
use axum::http::header::{ALLOW, CONTENT_TYPE, LOCATION};
use serde_json::json;

#[tokio::test]
async fn a_book_is_json() {
    let answer = send("GET", "/books/1").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.json(),
        json!({ "id": 1, "title": "Kindred", "author": "Octavia E. Butler", "year": 1979 })
    );
}

#[tokio::test]
async fn fields_are_sent_in_the_order_of_the_struct() {
    let answer = send("GET", "/books/2").await;
    assert_eq!(
        answer.body,
        r#"{"id":2,"title":"The Dispossessed","author":"Ursula K. Le Guin","year":1974}"#
    );
}

#[tokio::test]
async fn an_unknown_book_is_404_with_an_empty_body() {
    for id in ["0", "4", "18446744073709551615"] {
        let answer = send("GET", &format!("/books/{id}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
        assert_eq!(answer.body, "");
    }
}

#[tokio::test]
async fn a_list_is_an_array_and_may_be_empty() {
    for (query, ids) in [
        ("", &[1, 2, 3][..]),
        ("?author=Octavia+E.+Butler", &[1, 3]),
        ("?author=Octavia+E.+Butler&offset=1", &[3]),
        ("?limit=1", &[1]),
        ("?limit=0", &[]),
        ("?offset=3", &[]),
        ("?author=Nobody", &[]),
    ] {
        let answer = send("GET", &format!("/books{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
        let books = answer.json();
        let books = books.as_array().unwrap();
        let found: Vec<_> = books
            .iter()
            .filter_map(|book| book["id"].as_u64())
            .collect();
        assert_eq!(found, ids, "{query}");
    }
}

#[tokio::test]
async fn a_created_book_is_201_with_its_location() {
    let answer = create(&emma()).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(answer.headers[LOCATION], "/books/4");
    assert_eq!(
        answer.json(),
        json!({ "id": 4, "title": "Emma", "author": "Jane Austen", "year": 1815 })
    );
}

#[tokio::test]
async fn a_created_book_is_forgotten() {
    create(&emma()).await;
    let answer = send("GET", "/books/4").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_deleted_book_is_204_without_a_body_or_a_content_type() {
    let answer = send("DELETE", "/books/1").await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(answer.body, "");
    assert!(!answer.headers.contains_key(CONTENT_TYPE));
}

#[tokio::test]
async fn deleting_an_unknown_book_is_404() {
    assert_eq!(
        send("DELETE", "/books/4").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn rejections_are_as_before() {
    for (path, expected) in [
        ("/books/seven", StatusCode::BAD_REQUEST),
        ("/books?limit=ten", StatusCode::BAD_REQUEST),
    ] {
        assert_eq!(send("GET", path).await.status, expected, "{path}");
    }
    let answer = create(&json!({ "title": "Emma" })).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = send("POST", "/books").await;
    assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn replacing_has_to_wait_for_a_later_phase() {
    let answer = send("PUT", "/books/1").await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.headers[ALLOW], "GET,HEAD,DELETE");
}

#[tokio::test]
async fn health_is_unchanged() {
    assert_eq!(send("GET", "/health").await.body, "ok");
}
