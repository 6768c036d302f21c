// expect error[E0277]: `Language: serde::Deserialize<'de>` is not satisfied
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;

// region: new-book
enum Language {
    English,
    French,
}

#[derive(Deserialize)]
struct NewBook {
    title: String,
    language: Language,
}
// endregion: new-book

async fn create_book(Json(book): Json<NewBook>) -> String {
    match book.language {
        Language::English => book.title,
        Language::French => format!("{} (in French)", book.title),
    }
}

fn main() {
    let _app: Router = Router::new().route("/books", post(create_book));
}
