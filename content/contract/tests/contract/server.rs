//! A server of the books API, made to pass, and the ways in which the tests break it.

pub mod faults;
pub mod keyed;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize)]
pub struct Book {
    pub id: u64,
    #[serde(flatten)]
    pub fields: NewBook,
}

#[derive(Clone, Default, Serialize, Deserialize)]
pub struct NewBook {
    pub title: String,
    pub author: String,
    pub year: u16,
}

#[derive(Default)]
pub struct Shelf {
    pub last_id: u64,
    pub books: Vec<Book>,
}

#[derive(Clone, Default)]
pub struct Library(Arc<Mutex<Shelf>>);

impl Library {
    /// A library that has `count` books already.
    pub fn with_books(count: u16) -> Self {
        let library = Self::default();
        for number in 1..=count {
            library.add(NewBook {
                title: format!("Volume {number}"),
                author: "Anonymous".to_owned(),
                year: 1900,
            });
        }
        library
    }

    pub fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.0.lock().unwrap()
    }

    pub fn add(&self, fields: NewBook) -> Book {
        let Shelf { last_id, books } = &mut *self.shelf();
        *last_id += 1;
        let id = *last_id;
        let book = Book { id, fields };
        books.push(book.clone());
        book
    }
}

/// The API as the contract wants it.
pub fn app(library: Library) -> Router {
    Router::new()
        .route("/health", get("ok"))
        .route("/books", get(list).post(create))
        .route("/books/{id}", get(read).put(replace).delete(remove))
        .with_state(library)
}

/// Serves the app on a thread of its own for as long as the tests run.
pub fn serve(app: Router) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, app).await.unwrap();
        });
    });
    address
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

async fn list(
    State(library): State<Library>,
    Query(options): Query<ListOptions>,
) -> Json<Vec<Book>> {
    let by_author = |book: &&Book| {
        options
            .author
            .as_ref()
            .is_none_or(|author| *author == book.fields.author)
    };
    let shelf = library.shelf();
    let books = shelf.books.iter().filter(by_author);
    let page = books.skip(options.offset).take(options.limit.min(100));
    Json(page.cloned().collect())
}

async fn create(State(library): State<Library>, Json(new): Json<NewBook>) -> impl IntoResponse {
    let book = library.add(new);
    let location = format!("/books/{}", book.id);
    (StatusCode::CREATED, [(LOCATION, location)], Json(book))
}

async fn read(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<Json<Book>, StatusCode> {
    let shelf = library.shelf();
    let book = shelf.books.iter().find(|book| book.id == id);
    book.cloned().map(Json).ok_or(StatusCode::NOT_FOUND)
}

async fn replace(
    State(library): State<Library>,
    Path(id): Path<u64>,
    Json(new): Json<NewBook>,
) -> Result<Json<Book>, StatusCode> {
    let mut shelf = library.shelf();
    let book = shelf.books.iter_mut().find(|book| book.id == id);
    let book = book.ok_or(StatusCode::NOT_FOUND)?;
    book.fields = new;
    Ok(Json(book.clone()))
}

async fn remove(State(library): State<Library>, Path(id): Path<u64>) -> StatusCode {
    let mut shelf = library.shelf();
    let before = shelf.books.len();
    shelf.books.retain(|book| book.id != id);
    if shelf.books.len() < before {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    }
}
