// expect exit 0
use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use tower::ServiceExt;

#[derive(Deserialize)]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

async fn create_book(Json(book): Json<NewBook>) -> String {
    format!("{} by {}, {}", book.title, book.author, book.year)
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/books", post(create_book));
    for body in [
        r#"["Kindred","Octavia E. Butler",1979]"#,
        r#"{"title":"Kindred","author":"Octavia E. Butler","year":1e999}"#,
        r#"{"title":"\ud800","author":"Octavia E. Butler","year":1979}"#,
    ] {
        let request = Request::post("/books")
            .header(CONTENT_TYPE, "application/json")
            .body(Body::from(body))
            .unwrap();
        let status = app.clone().oneshot(request).await.unwrap().status();
        println!("{body}\n  {status}");
    }
}
