// region: imports
use axum::Router;
use axum::routing::get;
use tokio::net::TcpListener;
// endregion: imports

// region: main
#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = app();

    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);

    axum::serve(listener, app).await
}
// endregion: main

// region: app
fn app() -> Router {
    Router::new()
        .route("/books", get(list_books))
        .route("/health", get(health))
}
// endregion: app

// region: health
async fn health() -> &'static str {
    "ok"
}
// endregion: health

// region: list-books
async fn list_books() -> &'static str {
    "no books yet"
}
// endregion: list-books

#[cfg(test)]
mod tests;
