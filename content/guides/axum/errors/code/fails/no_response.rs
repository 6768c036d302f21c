// expect error[E0277]: Handler
use axum::Router;
use axum::routing::post;
use std::num::ParseIntError;

// region: year
async fn year(text: String) -> Result<String, ParseIntError> {
    let year: u16 = text.parse()?;
    Ok(format!("the year {year}"))
}
// endregion: year

fn main() {
    let _app: Router = Router::new().route("/years", post(year));
}
