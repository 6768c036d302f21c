// region: first
use super::{book_by, create, new_app, send};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use serde_json::json;

#[tokio::test]
async fn a_new_server_has_no_books() {
    let answer = send(&new_app().await, "GET", "/books").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.json(), json!([]));
}

#[tokio::test]
async fn a_created_book_is_found_where_its_location_says() {
    let app = new_app().await;
    let created = create(&app, &book_by("Jane Austen")).await;
    assert_eq!(created.status, StatusCode::CREATED);
    let location = created.headers[LOCATION].to_str().unwrap();
    assert_eq!(location, "/books/1");

    let found = send(&app, "GET", location).await;
    assert_eq!(found.status, StatusCode::OK);
    assert_eq!(found.json(), created.json());
}
// endregion: first

#[tokio::test]
async fn books_are_listed_by_id_and_chosen_by_the_query() {
    let app = new_app().await;
    for author in ["Butler", "Le Guin", "Butler"] {
        create(&app, &book_by(author)).await;
    }
    for (query, ids) in [
        ("", &[1, 2, 3][..]),
        ("?author=Butler", &[1, 3]),
        ("?author=Butler&offset=1", &[3]),
        ("?author=Le+Guin", &[2]),
        ("?limit=2", &[1, 2]),
        ("?offset=3", &[]),
    ] {
        let answer = send(&app, "GET", &format!("/books{query}")).await;
        assert_eq!(answer.ids(), ids, "{query}");
    }
}

#[tokio::test]
async fn a_deleted_book_is_gone() {
    let app = new_app().await;
    create(&app, &book_by("Butler")).await;
    let statuses = [
        ("DELETE", StatusCode::NO_CONTENT),
        ("GET", StatusCode::NOT_FOUND),
        ("DELETE", StatusCode::NOT_FOUND),
    ];
    for (method, expected) in statuses {
        let answer = send(&app, method, "/books/1").await;
        assert_eq!(answer.status, expected, "{method}");
    }
}

#[tokio::test]
async fn the_id_of_a_deleted_book_is_not_given_again() {
    let app = new_app().await;
    create(&app, &book_by("Butler")).await;
    send(&app, "DELETE", "/books/1").await;
    let created = create(&app, &book_by("Butler")).await;
    assert_eq!(created.headers[LOCATION], "/books/2");
}

#[tokio::test]
async fn a_refused_book_takes_no_id() {
    let app = new_app().await;
    let refused = create(&app, &json!({ "title": "Emma" })).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let created = create(&app, &book_by("Butler")).await;
    assert_eq!(created.headers[LOCATION], "/books/1");
}

#[tokio::test]
async fn a_list_is_twenty_books_long_and_never_more_than_a_hundred() {
    let app = new_app().await;
    for _ in 0..101 {
        create(&app, &book_by("Butler")).await;
    }
    for (query, length) in [
        ("", 20),
        ("?limit=0", 0),
        ("?limit=101", 100),
        ("?offset=95", 6),
    ] {
        let answer = send(&app, "GET", &format!("/books{query}")).await;
        assert_eq!(answer.ids().len(), length, "{query}");
    }
}
