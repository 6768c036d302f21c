use super::{answer, new_app, send};
use axum::body::Body;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_REQUEST_METHOD, ORIGIN,
};
use axum::http::{Request, StatusCode};

const SITE: &str = "https://books.example";

#[tokio::test]
async fn every_response_has_an_id_of_its_own() {
    let app = new_app().await;
    let first = send(&app, "GET", "/health").await;
    let second = send(&app, "GET", "/nowhere").await;
    assert_eq!(second.status, StatusCode::NOT_FOUND);
    assert_ne!(
        first.headers["x-request-id"],
        second.headers["x-request-id"]
    );
}

#[tokio::test]
async fn an_id_that_the_caller_sends_is_kept() {
    let request = Request::get("/health").header("x-request-id", "from-the-caller");
    let answer = answer(&new_app().await, request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.headers["x-request-id"], "from-the-caller");
}

#[tokio::test]
async fn an_implausible_id_is_replaced() {
    let app = new_app().await;
    let too_long = "x".repeat(65);
    for sent in ["", "not an id", "caf\u{e9}", "1;2", &too_long] {
        let request = Request::get("/health").header("x-request-id", sent);
        let answer = answer(&app, request.body(Body::empty()).unwrap()).await;
        let id = answer.headers["x-request-id"].to_str().unwrap();
        assert_ne!(id, sent);
        assert_eq!(id.len(), "00000000-0000-4000-8000-000000000000".len());
    }
}

#[tokio::test]
async fn a_preflight_is_answered_for_every_route() {
    for path in ["/books", "/books/1"] {
        let request = Request::builder()
            .method("OPTIONS")
            .uri(path)
            .header(ORIGIN, SITE)
            .header(ACCESS_CONTROL_REQUEST_METHOD, "POST");
        let answer = answer(&new_app().await, request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.headers[ACCESS_CONTROL_ALLOW_ORIGIN], SITE);
        assert_eq!(
            answer.headers[ACCESS_CONTROL_ALLOW_METHODS],
            "GET,POST,PUT,DELETE"
        );
        assert_eq!(
            answer.headers[ACCESS_CONTROL_ALLOW_HEADERS],
            "authorization,content-type"
        );
    }
}

#[tokio::test]
async fn a_refusal_can_be_read_by_the_site_too() {
    let request = Request::post("/books").header(ORIGIN, SITE);
    let answer = answer(&new_app().await, request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(answer.headers[ACCESS_CONTROL_ALLOW_ORIGIN], SITE);
}
