use super::{JSON, answer, create, kindred};
use crate::{NewBook, app};
use axum::body::Body;
use axum::extract::rejection::JsonRejection;
use axum::http::{Request, StatusCode};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::json;

#[tokio::test]
async fn a_json_body_becomes_a_book() {
    let (status, body) = create(JSON, kindred()).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(body, "a new book: Kindred by Octavia E. Butler, 1979");
}

#[tokio::test]
async fn json_content_types_may_have_a_charset_or_a_suffix() {
    for content_type in [
        "application/json; charset=utf-8",
        "application/vnd.books+json",
    ] {
        assert_eq!(
            create(content_type, kindred()).await.0,
            StatusCode::OK,
            "{content_type}"
        );
    }
}

#[tokio::test]
async fn another_content_type_is_415_whatever_the_body_says() {
    for body in [kindred(), "{".to_owned()] {
        for content_type in ["text/plain", "application/x-www-form-urlencoded", ""] {
            let (status, _) = create(content_type, body.clone()).await;
            assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        }
    }
}

#[tokio::test]
async fn a_missing_content_type_is_415() {
    let request = Request::post("/books").body(Body::from(kindred())).unwrap();
    assert_eq!(
        answer(app(), request).await.0,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
}

#[tokio::test]
async fn a_body_that_is_no_json_is_400() {
    for body in ["", "{", "{\"title\": \"Kindred\",", "title=Kindred"] {
        let (status, message) = create(JSON, body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{body}");
        assert!(
            message.starts_with("Failed to parse the request body as JSON"),
            "{message}"
        );
    }
}

#[tokio::test]
async fn json_that_is_no_book_is_422() {
    for body in [
        json!({ "title": "Kindred" }),
        json!({ "title": "Kindred", "author": "Octavia E. Butler", "year": "1979" }),
        json!({ "title": "Kindred", "author": "Octavia E. Butler", "year": 70_000 }),
        json!({ "title": null, "author": "Octavia E. Butler", "year": 1979 }),
    ] {
        let (status, message) = create(JSON, body.to_string()).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert!(
            message.starts_with("Failed to deserialize the JSON body"),
            "{message}"
        );
    }
}

#[tokio::test]
async fn whichever_json_fault_comes_first_decides() {
    assert_eq!(
        create(JSON, "{\"title\": 5").await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        create(JSON, "{\"title\" 5").await.0,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn an_unknown_json_field_is_ignored() {
    let body = json!({ "title": "Kindred", "author": "x", "year": 1979, "pages": 264 });
    assert_eq!(create(JSON, body.to_string()).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_body_over_two_megabytes_is_413() {
    let limit = 2 * 1024 * 1024;
    let blanks = |count: usize| " ".repeat(count - kindred().len()) + &kindred();
    assert_eq!(create(JSON, blanks(limit)).await.0, StatusCode::OK);
    assert_eq!(
        create(JSON, blanks(limit + 1)).await.0,
        StatusCode::PAYLOAD_TOO_LARGE
    );
    let (status, _) = create("text/plain", blanks(limit + 1)).await;
    assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn a_result_argument_hands_the_rejection_to_the_handler() {
    async fn create(book: Result<Json<NewBook>, JsonRejection>) -> String {
        match book {
            Ok(Json(book)) => book.title,
            Err(rejection) => format!("my own words for {}", rejection.status()),
        }
    }
    let request = Request::post("/books").body(Body::from("{")).unwrap();
    let (status, body) = answer(Router::new().route("/books", post(create)), request).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(body, "my own words for 415 Unsupported Media Type");
}
