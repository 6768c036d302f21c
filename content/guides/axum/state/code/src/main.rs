// region: imports
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::extract::{FromRef, Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;
// endregion: imports

// region: main
#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = app(AppState::default());

    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);

    axum::serve(listener, app).await
}
// endregion: main

// region: app-state
/// What all requests share. Cloning it copies handles, not books.
#[derive(Clone, Default, FromRef)]
struct AppState {
    library: Library,
}
// endregion: app-state

// region: app
fn app(state: AppState) -> Router {
    Router::new()
        .route("/books", get(list_books))
        .route("/books", post(create_book))
        .route("/books/{id}", get(get_book))
        .route("/books/{id}", delete(delete_book))
        .route("/health", get(health))
        .with_state(state)
}
// endregion: app

async fn health() -> &'static str {
    "ok"
}

// region: book
#[derive(Clone, Serialize)]
struct Book {
    id: u64,
    title: String,
    author: String,
    year: u16,
}
// endregion: book

// region: new-book
#[derive(Deserialize)]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

// region: with-id
impl NewBook {
    fn with_id(self, id: u64) -> Book {
        let Self {
            title,
            author,
            year,
        } = self;
        Book {
            id,
            title,
            author,
            year,
        }
    }
}
// endregion: with-id
// endregion: new-book

// region: library
/// The books. Clones of a library are handles to the same books.
#[derive(Clone, Default)]
struct Library {
    books: Arc<Mutex<Books>>,
}

#[derive(Default)]
struct Books {
    by_id: BTreeMap<u64, Book>,
    last_id: u64,
}
// endregion: library

impl Library {
    // region: lock
    fn books(&self) -> MutexGuard<'_, Books> {
        self.books
            .lock()
            .expect("no handler panics while it holds the lock")
    }
    // endregion: lock

    // region: library-list
    fn list(&self, options: &ListOptions) -> Vec<Book> {
        self.books()
            .by_id
            .values()
            .filter(|book| {
                options
                    .author
                    .as_ref()
                    .is_none_or(|author| book.author == *author)
            })
            .skip(options.offset)
            .take(options.limit)
            .cloned()
            .collect()
    }
    // endregion: library-list

    // region: library-add
    fn add(&self, book: NewBook) -> Book {
        let mut books = self.books();
        books.last_id += 1;
        let book = book.with_id(books.last_id);
        books.by_id.insert(book.id, book.clone());
        book
    }
    // endregion: library-add

    // region: library-get
    fn get(&self, id: u64) -> Option<Book> {
        self.books().by_id.get(&id).cloned()
    }
    // endregion: library-get

    // region: library-remove
    fn remove(&self, id: u64) -> Option<Book> {
        self.books().by_id.remove(&id)
    }
    // endregion: library-remove
}

// region: list-books
#[derive(Deserialize)]
struct ListOptions {
    author: Option<String>,
    #[serde(default = "default_limit")]
    limit: usize,
    #[serde(default)]
    offset: usize,
}

fn default_limit() -> usize {
    20
}

async fn list_books(
    State(library): State<Library>,
    Query(options): Query<ListOptions>,
) -> Json<Vec<Book>> {
    Json(library.list(&options))
}
// endregion: list-books

// region: get-book
async fn get_book(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<Json<Book>, StatusCode> {
    library.get(id).map(Json).ok_or(StatusCode::NOT_FOUND)
}
// endregion: get-book

// region: create-book
async fn create_book(
    State(library): State<Library>,
    Json(book): Json<NewBook>,
) -> impl IntoResponse {
    let book = library.add(book);
    let location = format!("/books/{}", book.id);
    (StatusCode::CREATED, [(LOCATION, location)], Json(book))
}
// endregion: create-book

// region: delete-book
async fn delete_book(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<StatusCode, StatusCode> {
    library.remove(id).ok_or(StatusCode::NOT_FOUND)?;
    Ok(StatusCode::NO_CONTENT)
}
// endregion: delete-book

#[cfg(test)]
mod tests;
