// expect exit 0
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use sqlx::{query, query_scalar};
use tower::ServiceExt;

// region: store
async fn find(pool: &SqlitePool, id: i64) -> sqlx::Result<Option<String>> {
    query_scalar("SELECT title FROM books WHERE id = ?")
        .bind(id)
        .fetch_optional(pool)
        .await
}

async fn get_title(
    State(pool): State<SqlitePool>,
    Path(id): Path<i64>,
) -> Result<String, StatusCode> {
    let title = find(&pool, id).await.unwrap_or_default();
    title.ok_or(StatusCode::NOT_FOUND)
}
// endregion: store

#[tokio::main]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(1);
    let pool = pool.connect("sqlite::memory:").await?;
    query("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT)")
        .execute(&pool)
        .await?;
    query("INSERT INTO books VALUES (1, 'Kindred')")
        .execute(&pool)
        .await?;
    let app = Router::new()
        .route("/books/{id}", get(get_title))
        .with_state(pool.clone());

    pool.close().await;
    for path in ["/books/1", "/books/7"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{}", response.status().as_u16());
    }
    Ok(())
}
