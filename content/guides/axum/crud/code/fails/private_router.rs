// expect error[E0603]: function `router` is private
use axum::Router;

mod books {
    use axum::Router;
    use axum::routing::get;

    fn router() -> Router {
        Router::new().route("/", get(list))
    }

    async fn list() -> &'static str {
        "books"
    }
}

fn app() -> Router {
    Router::new().nest("/books", books::router())
}

fn main() {
    let _app = app();
}
