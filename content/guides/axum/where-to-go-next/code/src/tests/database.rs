use super::{Folder, book_by, create, new_app, send, send_json};
use crate::app;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use serde_json::json;
use sqlx::{query_scalar, raw_sql};
use std::time::Duration;
use tokio::time::{pause, sleep, timeout};

// region: restart
#[tokio::test]
async fn a_restart_keeps_the_books_and_gives_no_id_again() {
    let folder = Folder::new();
    let state = folder.open().await;
    let before = app(state.clone());
    create(&before, &book_by("Butler")).await;
    create(&before, &book_by("Butler")).await;
    send(&before, "DELETE", "/books/2").await;
    state.library.close().await;

    let after = app(folder.open().await);
    assert_eq!(send(&after, "GET", "/books").await.ids(), [1]);
    let created = create(&after, &book_by("Butler")).await;
    assert_eq!(created.headers[LOCATION], "/books/3");
}
// endregion: restart

#[tokio::test]
async fn an_author_is_a_value_and_never_sql() {
    let app = new_app().await;
    create(&app, &book_by("Butler")).await;
    let path = "/books?author='%20OR%20'1'='1";
    assert!(send(&app, "GET", path).await.ids().is_empty());
    let author = "'); DROP TABLE books; --";
    let created = create(&app, &book_by(author)).await;
    assert_eq!(created.json()["author"], author);
    assert_eq!(send(&app, "GET", "/books").await.ids(), [1, 2]);
}

#[tokio::test]
async fn an_id_that_no_row_can_have_is_404() {
    let app = new_app().await;
    let path = format!("/books/{}", u64::MAX);
    for method in ["GET", "DELETE"] {
        let answer = send(&app, method, &path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let replaced = send_json(&app, "PUT", &path, &book_by("Butler")).await;
    assert_eq!(replaced.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_replaced_book_is_kept() {
    let folder = Folder::new();
    let state = folder.open().await;
    let app = app(state.clone());
    create(&app, &book_by("Butler")).await;
    for (path, status) in [("/books/1", 200), ("/books/2", 404)] {
        let emma = json!({ "title": "Emma", "author": "Jane Austen", "year": 1815 });
        let answer = send_json(&app, "PUT", path, &emma).await;
        assert_eq!(answer.status, status);
    }
    let kept: Vec<(i64, String)> = sqlx::query_as("SELECT book_id, author FROM replaced")
        .fetch_all(state.library.pool())
        .await
        .unwrap();
    assert_eq!(kept, [(1, "Butler".to_owned())]);
}

#[tokio::test]
async fn a_book_that_is_not_committed_is_500() {
    let folder = Folder::new();
    let state = folder.open().await;
    // SQLite checks a deferred foreign key when it commits, and here it never holds.
    let tables = "
        CREATE TABLE shelves (id INTEGER PRIMARY KEY);
        CREATE TABLE refused (id INTEGER REFERENCES shelves DEFERRABLE INITIALLY DEFERRED);
        CREATE TRIGGER refuse AFTER INSERT ON books
        BEGIN INSERT INTO refused VALUES (new.id); END";
    raw_sql(tables).execute(state.library.pool()).await.unwrap();
    let app = app(state);
    let refused = create(&app, &book_by("Butler")).await;
    assert_eq!(refused.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(send(&app, "GET", "/books").await.ids().is_empty());
}

// region: no-connection
#[tokio::test]
async fn without_a_free_connection_it_is_503() {
    let folder = Folder::new();
    let state = folder.open().await;
    let mut taken = Vec::new();
    for _ in 0..5 {
        taken.push(state.library.pool().acquire().await.unwrap());
    }
    pause();
    for path in ["/books", "/books/1"] {
        let answer = send(&app(state.clone()), "GET", path).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert_eq!(answer.error().0, "too_slow");
    }
}
// endregion: no-connection

#[tokio::test]
async fn while_another_writes_reading_goes_on_and_writing_is_503() {
    let folder = Folder::new();
    let state = folder.open().await;
    let app = app(state.clone());
    create(&app, &book_by("Butler")).await;
    let writer = state.library.pool().begin_with("BEGIN IMMEDIATE").await;
    assert_eq!(send(&app, "GET", "/books").await.ids(), [1]);
    let refused = create(&app, &book_by("Butler")).await;
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE);
    drop(writer);
    let created = create(&app, &book_by("Butler")).await;
    assert_eq!(created.status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_caller_who_leaves_in_the_middle_changes_nothing() {
    let folder = Folder::new();
    let state = folder.open().await;
    let app = app(state.clone());
    create(&app, &book_by("Butler")).await;
    let writer = state.library.pool().begin_with("BEGIN IMMEDIATE").await;
    let emma = json!({ "title": "Emma", "author": "Jane Austen", "year": 1815 });
    let left = Duration::from_millis(100);
    let replaced = timeout(left, send_json(&app, "PUT", "/books/1", &emma)).await;
    assert!(replaced.is_err());
    drop(writer);

    sleep(left).await;
    let book = send(&app, "GET", "/books/1").await.json();
    assert_eq!(book["author"], "Butler");
    let kept: i64 = query_scalar("SELECT count(*) FROM replaced")
        .fetch_one(state.library.pool())
        .await
        .unwrap();
    assert_eq!(kept, 0);
}
