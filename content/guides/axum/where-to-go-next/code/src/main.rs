mod error;
mod store;

use axum::extract::{Path, State};
use axum::routing::get;
use axum::{Json, Router};
use error::AppError;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Book, Store};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let connections = Arc::new(Semaphore::new(5));
    let store = Store::new(first_books(), connections);
    let app = app(store);

    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);

    axum::serve(listener, app).await
}

// region: app
fn app(store: Store) -> Router {
    Router::new()
        .route("/books", get(list_books))
        .route("/books/{id}", get(get_book))
        .with_state(store)
}
// endregion: app

// region: handlers
async fn list_books(State(store): State<Store>) -> Result<Json<Vec<Book>>, AppError> {
    let books = store.list().await?;
    Ok(Json(books))
}

async fn get_book(State(store): State<Store>, Path(id): Path<u64>) -> Result<Json<Book>, AppError> {
    let book = store.find(id).await?.ok_or(AppError::NotFound(id))?;
    Ok(Json(book))
}
// endregion: handlers

fn first_books() -> BTreeMap<u64, Book> {
    let kindred = Book {
        id: 1,
        title: "Kindred".to_owned(),
        author: "Octavia E. Butler".to_owned(),
        year: 1979,
    };
    BTreeMap::from([(kindred.id, kindred)])
}

#[cfg(test)]
mod tests;
