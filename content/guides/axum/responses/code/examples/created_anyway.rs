// expect exit 0
use axum::http::StatusCode;
use axum::response::IntoResponse;

fn save(title: &str) -> Result<String, StatusCode> {
    if title.is_empty() {
        Err(StatusCode::UNPROCESSABLE_ENTITY)
    } else {
        Ok(format!("saved {title}"))
    }
}

fn main() {
    let reply = (StatusCode::CREATED, save(""));
    println!("{}", reply.into_response().status());
}
