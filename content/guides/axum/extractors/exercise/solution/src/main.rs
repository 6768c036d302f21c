use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use checked::{Limit, Title};
use serde::Deserialize;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = app();

    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);

    axum::serve(listener, app).await
}

fn app() -> Router {
    Router::new()
        .route("/books", get(list_books))
        .route("/books", post(create_book))
        .route("/books/{id}", get(get_book))
        .route("/books/{id}", put(replace_book))
        .route("/health", get(health))
}

async fn health() -> &'static str {
    "ok"
}

#[derive(Deserialize)]
struct ListOptions {
    author: Option<String>,
    #[serde(default)]
    limit: Limit,
    #[serde(default)]
    offset: u32,
}

async fn list_books(Query(options): Query<ListOptions>) -> String {
    let author = options.author.as_deref().unwrap_or("any author");
    let limit = options.limit.get();
    let offset = options.offset;
    format!("up to {limit} books by {author}, skipping {offset}")
}

async fn get_book(Path(id): Path<u64>) -> String {
    format!("book {id}")
}

#[derive(Deserialize)]
struct NewBook {
    title: Title,
    author: String,
    year: u16,
}

async fn create_book(Json(book): Json<NewBook>) -> String {
    let NewBook {
        title,
        author,
        year,
    } = book;
    let title = title.as_str();
    format!("a new book: {title} by {author}, {year}")
}

async fn replace_book(
    Path(id): Path<u64>,
    headers: HeaderMap,
    Json(book): Json<NewBook>,
) -> String {
    let client = headers
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("an unnamed client");
    format!("book {id} becomes {}, says {client}", book.title.as_str())
}

/// Values that code outside of this module can't build without the check.
mod checked {
    use serde::Deserialize;

    #[derive(Deserialize)]
    #[serde(try_from = "u32")]
    pub struct Limit(u32);

    impl Limit {
        pub fn get(&self) -> u32 {
            self.0
        }
    }

    impl Default for Limit {
        fn default() -> Self {
            Self(20)
        }
    }

    impl TryFrom<u32> for Limit {
        type Error = String;

        fn try_from(limit: u32) -> Result<Self, String> {
            if (1..=100).contains(&limit) {
                Ok(Self(limit))
            } else {
                Err(format!("must be from 1 to 100, not {limit}"))
            }
        }
    }

    #[derive(Deserialize)]
    #[serde(try_from = "String")]
    pub struct Title(String);

    impl Title {
        pub fn as_str(&self) -> &str {
            &self.0
        }
    }

    impl TryFrom<String> for Title {
        type Error = &'static str;

        fn try_from(title: String) -> Result<Self, &'static str> {
            if title.trim().is_empty() {
                Err("must not be blank")
            } else {
                Ok(Self(title))
            }
        }
    }
}

#[cfg(test)]
mod tests;
