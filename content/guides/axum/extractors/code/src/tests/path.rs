use super::{answer, fetch};
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use serde::Deserialize;

#[tokio::test]
async fn a_path_segment_becomes_a_number() {
    assert_eq!(
        fetch("/books/7").await,
        (StatusCode::OK, "book 7".to_owned())
    );
}

#[tokio::test]
async fn a_path_segment_that_is_no_u64_is_400() {
    for segment in ["seven", "-1", "7.5", "18446744073709551616"] {
        let (status, body) = fetch(&format!("/books/{segment}")).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{segment}");
        assert_eq!(
            body,
            format!("Invalid URL: Cannot parse `{segment}` to a `u64`")
        );
    }
}

#[tokio::test]
async fn a_missing_segment_is_404_because_no_route_matches() {
    assert_eq!(fetch("/books/").await.0, StatusCode::NOT_FOUND);
    assert_eq!(fetch("/books/7/").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_path_segment_keeps_its_plus_sign() {
    async fn by_author(Path(author): Path<String>) -> String {
        author
    }
    let app = Router::new().route("/authors/{author}", get(by_author));
    let request = Request::get("/authors/Le%20Guin+Butler")
        .body(Body::empty())
        .unwrap();
    assert_eq!(answer(app, request).await.1, "Le Guin+Butler");
}

#[tokio::test]
async fn a_path_type_must_hold_as_many_values_as_the_route_captures() {
    async fn one(Path(_): Path<u64>) {}
    async fn two(Path((_, _)): Path<(String, u64)>) {}
    async fn twice(Path(_): Path<String>, Path(_): Path<u64>) {}

    for (handler, captures, expected) in [
        (get(one), 1, StatusCode::OK),
        (get(one), 2, StatusCode::INTERNAL_SERVER_ERROR),
        (get(two), 1, StatusCode::INTERNAL_SERVER_ERROR),
        (get(two), 2, StatusCode::OK),
        (get(twice), 1, StatusCode::OK),
        (get(twice), 2, StatusCode::INTERNAL_SERVER_ERROR),
    ] {
        let (route, path) = match captures {
            1 => ("/books/{id}", "/books/7"),
            _ => ("/authors/{author}/books/{id}", "/authors/butler/books/7"),
        };
        let request = Request::get(path).body(Body::empty()).unwrap();
        let (status, _) = answer(Router::new().route(route, handler), request).await;
        assert_eq!(status, expected, "{captures} captures");
    }
}

#[tokio::test]
async fn a_struct_is_filled_by_the_names_of_the_captures() {
    #[derive(Deserialize)]
    struct BookPath {
        author: String,
        id: u64,
    }
    async fn show(Path(BookPath { author, id }): Path<BookPath>) -> String {
        format!("{id} by {author}")
    }
    for (route, expected) in [
        ("/{author}/{id}", (StatusCode::OK, "7 by butler")),
        (
            "/{author}/{book_id}",
            (StatusCode::BAD_REQUEST, "Invalid URL: missing field `id`"),
        ),
    ] {
        let request = Request::get("/butler/7").body(Body::empty()).unwrap();
        let (status, body) = answer(Router::new().route(route, get(show)), request).await;
        assert_eq!((status, body.as_str()), expected, "{route}");
    }
}
