// region: imports
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;
// endregion: imports

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = app();

    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);

    axum::serve(listener, app).await
}

// region: app
fn app() -> Router {
    Router::new()
        .route("/books", get(list_books))
        .route("/books", post(create_book))
        .route("/books/{id}", get(get_book))
        // region: delete-book-route
        .route("/books/{id}", delete(delete_book))
        // endregion: delete-book-route
        .route("/health", get(health))
}
// endregion: app

async fn health() -> &'static str {
    "ok"
}

// region: book
#[derive(Serialize)]
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

// region: shelf
/// The books, made anew for every request: nothing that a request does can change them.
fn shelf() -> Vec<Book> {
    let books = [
        ("Kindred", "Octavia E. Butler", 1979),
        ("The Dispossessed", "Ursula K. Le Guin", 1974),
        ("Parable of the Sower", "Octavia E. Butler", 1993),
    ];
    (1..)
        .zip(books)
        .map(|(id, (title, author, year))| Book {
            id,
            title: title.to_owned(),
            author: author.to_owned(),
            year,
        })
        .collect()
}
// endregion: shelf

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

async fn list_books(Query(options): Query<ListOptions>) -> Json<Vec<Book>> {
    let books = shelf()
        .into_iter()
        .filter(|book| {
            options
                .author
                .as_ref()
                .is_none_or(|author| book.author == *author)
        })
        .skip(options.offset)
        .take(options.limit)
        .collect();
    Json(books)
}
// endregion: list-books

// region: get-book
async fn get_book(Path(id): Path<u64>) -> Result<Json<Book>, StatusCode> {
    shelf()
        .into_iter()
        .find(|book| book.id == id)
        .map(Json)
        .ok_or(StatusCode::NOT_FOUND)
}
// endregion: get-book

// region: create-book
async fn create_book(Json(book): Json<NewBook>) -> impl IntoResponse {
    let book = book.with_id(4);
    let location = format!("/books/{}", book.id);
    (StatusCode::CREATED, [(LOCATION, location)], Json(book))
}
// endregion: create-book

// region: delete-book
async fn delete_book(Path(id): Path<u64>) -> StatusCode {
    if shelf().iter().any(|book| book.id == id) {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    }
}
// endregion: delete-book

#[cfg(test)]
mod tests;
