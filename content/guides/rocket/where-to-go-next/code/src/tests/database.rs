// region: file
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{create, key};
use crate::books_api;
use crate::library::Library;
use rocket::figment::Figment;
use rocket::futures::future::join_all;
use rocket::http::{ContentType, Status};
use rocket::local::asynchronous;
use rocket::local::blocking::Client;
use rocket::serde::json::Value;
use rocket_db_pools::sqlx::query;

/// A folder for the database of one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        let number = LAST.fetch_add(1, Ordering::Relaxed);
        let name = format!("books-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir(&folder).unwrap();
        Self(folder)
    }

    fn configuration(&self) -> Figment {
        let file = self.0.join("books.db");
        rocket::Config::figment()
            .merge(("log_level", "off"))
            .merge(("api_key", "a-key"))
            .merge(("databases.books.url", format!("sqlite:{}", file.display())))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}
// endregion: file

const BOOK: &str = r#"{"title":"Kindred","author":"Octavia E. Butler","year":1979}"#;

// region: restart
#[test]
fn a_restart_keeps_the_books_and_gives_no_id_twice() {
    let folder = Folder::new();
    let start = || Client::tracked(books_api(folder.configuration())).unwrap();

    let client = start();
    create(&client, "Octavia E. Butler");
    create(&client, "Jane Austen");
    client.delete("/books/2").header(key()).dispatch();
    drop(client);

    let client = start();
    let kept: Value = client.get("/books/1").dispatch().into_json().unwrap();
    assert_eq!(kept["author"], "Octavia E. Butler");
    let created = create(&client, "Mary Shelley");
    assert_eq!(created.headers().get_one("location"), Some("/books/3"));
}
// endregion: restart

// region: exhausted
#[rocket::async_test]
async fn while_all_connections_are_taken_the_caller_is_told_to_come_back() {
    let folder = Folder::new();
    let configuration = folder
        .configuration()
        .merge(("databases.books.max_connections", 1))
        .merge(("databases.books.connect_timeout", 1));
    let rocket = books_api(configuration);
    let client = asynchronous::Client::tracked(rocket).await.unwrap();
    let library = client.rocket().state::<Library>().unwrap();

    let taken = library.acquire().await.unwrap();
    let response = client.get("/books").dispatch().await;
    assert_eq!(response.status(), Status::ServiceUnavailable);
    let body: Value = response.into_json().await.unwrap();
    assert_eq!(body["error"]["code"], "busy");

    drop(taken);
    let response = client.get("/books").dispatch().await;
    assert_eq!(response.status(), Status::Ok);
}
// endregion: exhausted

#[rocket::async_test]
async fn books_made_at_the_same_time_get_different_ids() {
    let folder = Folder::new();
    let rocket = books_api(folder.configuration());
    let client = asynchronous::Client::tracked(rocket).await.unwrap();
    let requests = (0..50).map(|_| {
        let request = client
            .post("/books")
            .header(ContentType::JSON)
            .header(key());
        request.body(BOOK).dispatch()
    });
    let mut locations: Vec<_> = join_all(requests)
        .await
        .iter()
        .map(|response| response.headers().get_one("location").unwrap().to_owned())
        .collect();
    locations.sort();
    locations.dedup();
    assert_eq!(locations.len(), 50);
}

#[rocket::async_test]
async fn a_read_in_progress_does_not_stop_a_write() {
    let folder = Folder::new();
    let rocket = books_api(folder.configuration());
    let client = asynchronous::Client::tracked(rocket).await.unwrap();
    let library = client.rocket().state::<Library>().unwrap();

    let mut reading = library.begin().await.unwrap();
    query("SELECT * FROM books")
        .fetch_all(&mut *reading)
        .await
        .unwrap();
    let request = client
        .post("/books")
        .header(ContentType::JSON)
        .header(key());
    let response = request.body(BOOK).dispatch().await;
    assert_eq!(response.status(), Status::Created);
    reading.rollback().await.unwrap();
}

#[rocket::async_test]
async fn a_database_in_memory_outlives_the_connections_of_the_pool() {
    let configuration = Folder::new()
        .configuration()
        .merge(("databases.books.url", "sqlite::memory:"));
    let client = asynchronous::Client::tracked(books_api(configuration)).await;
    let client = client.unwrap();
    let request = client
        .post("/books")
        .header(ContentType::JSON)
        .header(key());
    assert_eq!(
        request.body(BOOK).dispatch().await.status(),
        Status::Created
    );

    let library = client.rocket().state::<Library>().unwrap();
    while library.size() > 0 {
        library.acquire().await.unwrap().close().await.unwrap();
    }
    let response = client.get("/books/1").dispatch().await;
    assert_eq!(response.status(), Status::Ok);
}

// region: broken
#[rocket::async_test]
async fn a_query_that_fails_is_a_plain_500() {
    let folder = Folder::new();
    let rocket = books_api(folder.configuration());
    let client = asynchronous::Client::tracked(rocket).await.unwrap();
    let library = client.rocket().state::<Library>().unwrap();
    query("DROP TABLE books").execute(&**library).await.unwrap();

    let response = client.get("/books/1").dispatch().await;
    assert_eq!(response.status(), Status::InternalServerError);
    let body: Value = response.into_json().await.unwrap();
    assert_eq!(body["error"]["code"], "internal");
    assert_eq!(body["error"]["message"], "something went wrong on our side");
}
// endregion: broken
