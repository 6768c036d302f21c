use super::{book_by, create, new_app, send, send_json};
use axum::http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn a_replaced_book_keeps_its_id_and_nothing_else() {
    let app = new_app().await;
    create(&app, &book_by("Butler")).await;
    let emma = json!({ "title": "Emma", "author": "Jane Austen", "year": 1815 });
    for _ in 0..2 {
        let replaced = send_json(&app, "PUT", "/books/1", &emma).await;
        assert_eq!(replaced.status, StatusCode::OK);
        let expected = json!({ "id": 1, "title": "Emma", "author": "Jane Austen", "year": 1815 });
        assert_eq!(replaced.json(), expected);
        assert_eq!(send(&app, "GET", "/books/1").await.json(), expected);
    }
    assert_eq!(send(&app, "GET", "/books").await.ids(), [1]);
}

#[tokio::test]
async fn a_book_that_is_not_there_is_not_made_by_put() {
    let app = new_app().await;
    let replaced = send_json(&app, "PUT", "/books/1", &book_by("Butler")).await;
    assert_eq!(replaced.status, StatusCode::NOT_FOUND);
    assert!(send(&app, "GET", "/books").await.ids().is_empty());
}

#[tokio::test]
async fn a_part_of_a_book_is_no_book() {
    let app = new_app().await;
    let created = create(&app, &book_by("Butler")).await;
    let part = json!({ "year": 1980 });
    let replaced = send_json(&app, "PUT", "/books/1", &part).await;
    assert_eq!(replaced.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send(&app, "GET", "/books/1").await.json(), created.json());
}
