use super::app;
use axum::Router;
use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use http_body_util::BodyExt;
use std::io::{Read, Write};
use std::net::TcpStream;
use tokio::net::TcpListener;
use tower::ServiceExt;

async fn send(app: Router, method: &str, path: &str) -> Response {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .body(Body::empty())
        .unwrap();
    app.oneshot(request).await.unwrap()
}

async fn body_of(response: Response) -> String {
    let body = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(body.to_vec()).unwrap()
}

#[tokio::test]
async fn both_routes_answer_with_plain_text() {
    for (path, expected) in [("/health", "ok"), ("/books", "no books yet")] {
        let response = send(app(), "GET", path).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(
            response.headers()[CONTENT_TYPE],
            "text/plain; charset=utf-8"
        );
        assert_eq!(body_of(response).await, expected);
    }
}

#[tokio::test]
async fn an_unknown_path_is_404_with_an_empty_body() {
    for path in ["/", "/health/", "/Health", "/books/7"] {
        let response = send(app(), "GET", path).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(body_of(response).await, "");
    }
}

#[tokio::test]
async fn an_unknown_path_is_404_whatever_the_method() {
    let response = send(app(), "DELETE", "/nowhere").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_known_path_with_another_method_is_405_and_lists_the_allowed_ones() {
    for method in ["POST", "DELETE"] {
        let response = send(app(), method, "/books").await;
        assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(response.headers()[ALLOW], "GET,HEAD");
        assert_eq!(body_of(response).await, "");
    }
}

#[tokio::test]
async fn get_routes_answer_head_without_the_body() {
    let response = send(app(), "HEAD", "/health").await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[CONTENT_LENGTH], "2");
    assert_eq!(body_of(response).await, "");
}

#[tokio::test]
async fn the_query_string_takes_no_part_in_routing() {
    let response = send(app(), "GET", "/health?verbose=yes").await;
    assert_eq!(response.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_static_path_beats_a_capture_in_either_order() {
    let capture_first = Router::new()
        .route("/books/{id}", get("capture"))
        .route("/books/new", get("static"));
    let static_first = Router::new()
        .route("/books/new", get("static"))
        .route("/books/{id}", get("capture"));

    for app in [capture_first, static_first] {
        assert_eq!(
            body_of(send(app.clone(), "GET", "/books/new").await).await,
            "static"
        );
        assert_eq!(body_of(send(app, "GET", "/books/7").await).await, "capture");
    }
}

#[tokio::test]
async fn the_same_path_may_be_added_once_for_each_method() {
    let app = Router::new()
        .route("/books", get("all books"))
        .route("/books", post("a new book"));

    assert_eq!(
        body_of(send(app.clone(), "GET", "/books").await).await,
        "all books"
    );
    assert_eq!(
        body_of(send(app.clone(), "POST", "/books").await).await,
        "a new book"
    );
    let response = send(app, "PUT", "/books").await;
    assert_eq!(response.headers()[ALLOW], "GET,HEAD,POST");
}

#[test]
#[should_panic(expected = "Overlapping method route. Handler for `GET /health` already exists")]
fn the_same_path_and_method_twice_panics() {
    let _: Router = Router::new()
        .route("/health", get("ok"))
        .route("/health", get("fine"));
}

#[test]
#[should_panic(expected = "conflict with previously registered route: /books/{id}")]
fn two_names_for_one_capture_panic_whatever_the_methods() {
    let _: Router = Router::new()
        .route("/books/{id}", get("one book"))
        .route("/books/{key}", post("a new book"));
}

#[test]
#[should_panic(expected = "Path segments must not start with `:`")]
fn a_colon_path_panics_when_the_router_is_built() {
    let _: Router = Router::new().route("/books/:id", get("one book"));
}

#[test]
#[should_panic(expected = "Paths must start with a `/`")]
fn a_path_without_a_leading_slash_panics() {
    let _: Router = Router::new().route("health", get("ok"));
}

#[tokio::test]
async fn a_line_that_is_no_request_is_answered_with_400_before_the_router_runs() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server =
        tokio::spawn(axum::serve(listener, Router::new().fallback("routed")).into_future());

    let response = tokio::task::spawn_blocking(move || {
        let mut connection = TcpStream::connect(address).unwrap();
        connection.write_all(b"hello, server\r\n").unwrap();
        let mut response = String::new();
        connection.read_to_string(&mut response).unwrap();
        response
    });
    assert!(
        response
            .await
            .unwrap()
            .starts_with("HTTP/1.1 400 Bad Request\r\n")
    );
    server.abort();
}

#[tokio::test]
async fn a_port_in_use_is_an_error_of_bind() {
    let first = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let error = TcpListener::bind(first.local_addr().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
}
