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

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = app(AppState::default());

    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);

    axum::serve(listener, app).await
}

/// What all requests share. Cloning it copies handles, not books.
#[derive(Clone, Default, FromRef)]
struct AppState {
    library: Library,
}

fn app(state: AppState) -> Router {
    Router::new()
        .route("/books", get(list_books))
        .route("/books", post(create_book))
        .route("/books/{id}", get(get_book))
        .route("/books/{id}", delete(delete_book))
        .route("/health", get(health))
        .with_state(state)
}

async fn health() -> &'static str {
    "ok"
}

#[derive(Clone, Serialize)]
struct Book {
    id: u64,
    title: String,
    author: String,
    year: u16,
}

#[derive(Deserialize)]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

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

impl Library {
    fn books(&self) -> MutexGuard<'_, Books> {
        self.books
            .lock()
            .expect("no handler panics while it holds the lock")
    }

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

    /// Adds a book, unless there is one with this title by this author.
    fn add(&self, book: NewBook) -> Option<Book> {
        let mut books = self.books();
        let is_same = |known: &Book| known.title == book.title && known.author == book.author;
        if books.by_id.values().any(is_same) {
            return None;
        }
        books.last_id += 1;
        let book = book.with_id(books.last_id);
        books.by_id.insert(book.id, book.clone());
        Some(book)
    }

    fn get(&self, id: u64) -> Option<Book> {
        self.books().by_id.get(&id).cloned()
    }

    fn remove(&self, id: u64) -> Option<Book> {
        self.books().by_id.remove(&id)
    }
}

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

async fn get_book(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<Json<Book>, StatusCode> {
    library.get(id).map(Json).ok_or(StatusCode::NOT_FOUND)
}

async fn create_book(
    State(library): State<Library>,
    Json(book): Json<NewBook>,
) -> Result<impl IntoResponse, StatusCode> {
    let book = library.add(book).ok_or(StatusCode::CONFLICT)?;
    let location = format!("/books/{}", book.id);
    Ok((StatusCode::CREATED, [(LOCATION, location)], Json(book)))
}

async fn delete_book(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<StatusCode, StatusCode> {
    library.remove(id).ok_or(StatusCode::NOT_FOUND)?;
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests;
