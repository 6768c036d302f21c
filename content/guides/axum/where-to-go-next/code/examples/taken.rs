// expect exit 0
//! Three callers want the same name at the same time.
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{Request, StatusCode};
use axum::routing::post;
use sqlx::query;
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use tokio::task::JoinSet;
use tower::ServiceExt;

// region: handler
async fn take_name(State(pool): State<SqlitePool>, Path(name): Path<String>) -> StatusCode {
    let taken = query("INSERT INTO readers (name) VALUES (?)")
        .bind(name)
        .execute(&pool)
        .await;
    match taken {
        Ok(_) => StatusCode::CREATED,
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => StatusCode::CONFLICT,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
// endregion: handler

#[tokio::main]
async fn main() -> sqlx::Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(1);
    let pool = pool.connect("sqlite::memory:").await?;
    // region: table
    query("CREATE TABLE readers (name TEXT NOT NULL UNIQUE)")
        .execute(&pool)
        .await?;
    // endregion: table
    let app = Router::new()
        .route("/readers/{name}", post(take_name))
        .with_state(pool);

    let mut requests = JoinSet::new();
    for _ in 0..3 {
        let app = app.clone();
        let request = Request::post("/readers/octavia")
            .body(Body::empty())
            .unwrap();
        requests.spawn(async move { app.oneshot(request).await.unwrap().status().as_u16() });
    }
    let mut statuses = requests.join_all().await;
    statuses.sort_unstable();
    println!("{statuses:?}");
    Ok(())
}
