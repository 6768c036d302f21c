// expect exit 0
#![expect(unused_must_use, reason = "the warning is what this program is about")]
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use sqlx::{query, query_scalar};
use tower::ServiceExt;

// region: handlers
async fn get_title(
    State(pool): State<SqlitePool>,
    Path(id): Path<i64>,
) -> Result<String, StatusCode> {
    query_scalar("SELECT title FROM books WHERE id = ?")
        .bind(id)
        .fetch_one(&pool)
        .await
        .map_err(|_| StatusCode::NOT_FOUND)
}

async fn delete_title(State(pool): State<SqlitePool>, Path(id): Path<i64>) -> StatusCode {
    query("DELETE FROM books WHERE id = ?")
        .bind(id)
        .execute(&pool);
    StatusCode::NO_CONTENT
}
// endregion: handlers

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
        .route("/books/{id}", get(get_title).delete(delete_title))
        .with_state(pool);

    for method in ["DELETE", "GET"] {
        let request = Request::builder().method(method).uri("/books/1");
        let request = request.body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        println!("{}", response.status().as_u16());
    }
    Ok(())
}
