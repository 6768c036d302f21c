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

fn show(response: impl IntoResponse) {
    println!("{}", response.into_response().status().as_u16());
}

fn main() {
    show((StatusCode::CREATED, save("")));
    show(save("").map(|saved| (StatusCode::CREATED, saved)));
    show(save("").map_err(|status| (status, StatusCode::CREATED)));
}
