// region: imports
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde::Deserialize;
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
        // region: create-book-route
        .route("/books", post(create_book))
        // endregion: create-book-route
        // region: get-book-route
        .route("/books/{id}", get(get_book))
        // endregion: get-book-route
        // region: replace-book-route
        .route("/books/{id}", put(replace_book))
        // endregion: replace-book-route
        .route("/health", get(health))
}
// endregion: app

async fn health() -> &'static str {
    "ok"
}

// region: list-books
#[derive(Deserialize)]
struct ListOptions {
    author: Option<String>,
    #[serde(default = "default_limit")]
    limit: u32,
    #[serde(default)]
    offset: u32,
}

fn default_limit() -> u32 {
    20
}

async fn list_books(Query(options): Query<ListOptions>) -> String {
    let author = options.author.as_deref().unwrap_or("any author");
    let limit = options.limit;
    let offset = options.offset;
    format!("up to {limit} books by {author}, skipping {offset}")
}
// endregion: list-books

// region: get-book
async fn get_book(Path(id): Path<u64>) -> String {
    format!("book {id}")
}
// endregion: get-book

// region: create-book
#[derive(Deserialize)]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

async fn create_book(Json(book): Json<NewBook>) -> String {
    let NewBook {
        title,
        author,
        year,
    } = book;
    format!("a new book: {title} by {author}, {year}")
}
// endregion: create-book

// region: replace-book
async fn replace_book(
    Path(id): Path<u64>,
    headers: HeaderMap,
    Json(book): Json<NewBook>,
) -> String {
    let client = headers
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("an unnamed client");
    format!("book {id} becomes {}, says {client}", book.title)
}
// endregion: replace-book

#[cfg(test)]
mod tests;
