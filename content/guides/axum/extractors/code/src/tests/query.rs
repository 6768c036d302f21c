use super::{answer, fetch};
use axum::Router;
use axum::body::Body;
use axum::extract::Query;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use serde::Deserialize;

#[tokio::test]
async fn query_options_have_defaults() {
    let (status, body) = fetch("/books").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(body, "up to 20 books by any author, skipping 0");
}

#[tokio::test]
async fn query_values_are_percent_decoded() {
    for author in ["Ursula%20K.%20Le%20Guin", "Ursula+K.+Le+Guin"] {
        let (_, body) = fetch(&format!("/books?author={author}&limit=5&offset=10")).await;
        assert_eq!(body, "up to 5 books by Ursula K. Le Guin, skipping 10");
    }
}

#[tokio::test]
async fn a_query_value_of_the_wrong_type_is_400() {
    for query in [
        "limit=ten",
        "limit=-1",
        "limit=",
        "offset=",
        "limit=1&limit=2",
    ] {
        let (status, body) = fetch(&format!("/books?{query}")).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{query}");
        assert!(
            body.starts_with("Failed to deserialize query string"),
            "{body}"
        );
    }
}

#[tokio::test]
async fn any_u32_is_accepted_as_a_limit() {
    assert_eq!(fetch("/books?limit=4000000000").await.0, StatusCode::OK);
    assert_eq!(
        fetch("/books?limit=5000000000").await.0,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn an_unknown_query_key_is_ignored() {
    assert_eq!(fetch("/books?color=red").await, fetch("/books").await);
}

#[tokio::test]
async fn a_query_field_without_a_default_is_required() {
    #[derive(Deserialize)]
    struct Required {
        limit: u32,
    }
    async fn list(Query(Required { limit }): Query<Required>) -> String {
        limit.to_string()
    }
    let request = Request::get("/books").body(Body::empty()).unwrap();
    let (status, body) = answer(Router::new().route("/books", get(list)), request).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(body.contains("missing field `limit`"), "{body}");
}

#[tokio::test]
async fn an_empty_query_value_is_no_absent_number() {
    #[derive(Deserialize)]
    struct Optional {
        limit: Option<u32>,
    }
    async fn list(Query(Optional { limit }): Query<Optional>) -> String {
        format!("{limit:?}")
    }
    for (path, expected) in [
        ("/books", StatusCode::OK),
        ("/books?limit=", StatusCode::BAD_REQUEST),
    ] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let (status, _) = answer(Router::new().route("/books", get(list)), request).await;
        assert_eq!(status, expected, "{path}");
    }
}
