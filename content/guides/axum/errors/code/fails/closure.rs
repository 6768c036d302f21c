// expect error[E0282]: type annotations needed
use axum::Router;
use axum::routing::post;

fn main() {
    // region: route
    let _app: Router = Router::new().route(
        "/years",
        post(|text: String| async move {
            let year: u16 = text.parse()?;
            Ok(format!("the year {year}"))
        }),
    );
    // endregion: route
}
