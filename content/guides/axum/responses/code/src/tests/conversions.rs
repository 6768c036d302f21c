use super::JSON;
use axum::Json;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::response::{Html, IntoResponse, NoContent, Redirect};
use std::collections::BTreeMap;

#[test]
fn the_type_chooses_status_and_content_type() {
    let text = "text/plain; charset=utf-8";
    for (response, status, content_type) in [
        ("hi".into_response(), 200, Some(text)),
        ("hi".to_owned().into_response(), 200, Some(text)),
        (Json("hi").into_response(), 200, Some(JSON)),
        (
            Html("<p>hi").into_response(),
            200,
            Some("text/html; charset=utf-8"),
        ),
        (
            vec![1_u8].into_response(),
            200,
            Some("application/octet-stream"),
        ),
        (().into_response(), 200, None),
        (StatusCode::CREATED.into_response(), 201, None),
        (NoContent.into_response(), 204, None),
        (Redirect::to("/books").into_response(), 303, None),
    ] {
        assert_eq!(response.status().as_u16(), status);
        let found = response.headers().get(CONTENT_TYPE);
        assert_eq!(found.map(|value| value.to_str().unwrap()), content_type);
    }
}

#[test]
fn a_tuple_overrides_what_its_last_value_chose() {
    let response = (
        StatusCode::IM_A_TEAPOT,
        [(CONTENT_TYPE, "application/problem+json")],
        Json("hi"),
    )
        .into_response();
    assert_eq!(response.status(), StatusCode::IM_A_TEAPOT);
    let types: Vec<_> = response.headers().get_all(CONTENT_TYPE).iter().collect();
    assert_eq!(types, ["application/problem+json"]);
}

#[test]
fn the_status_of_a_tuple_beats_the_one_inside() {
    let response = (StatusCode::ACCEPTED, StatusCode::CREATED).into_response();
    assert_eq!(response.status(), StatusCode::ACCEPTED);
}

#[test]
fn ok_and_err_are_converted_alike() {
    let found: Result<&str, StatusCode> = Ok("hi");
    assert_eq!(found.into_response().status(), StatusCode::OK);
    let missing: Result<&str, StatusCode> = Err(StatusCode::NOT_FOUND);
    assert_eq!(missing.into_response().status(), StatusCode::NOT_FOUND);
    // Nothing keeps an `Err` from being a success.
    let odd: Result<&str, &str> = Err("hi");
    assert_eq!(odd.into_response().status(), StatusCode::OK);
}

#[test]
fn a_header_value_that_is_no_header_is_500() {
    let bad = [(LOCATION, "/books/\n4")];
    let response = (StatusCode::CREATED, bad.clone(), "hi").into_response();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    // As the last value the headers are what makes the response, and the status is laid over it.
    let response = (StatusCode::CREATED, bad).into_response();
    assert_eq!(response.status(), StatusCode::CREATED);
    assert!(!response.headers().contains_key(LOCATION));
}

#[test]
fn a_map_whose_keys_are_lists_is_no_json() {
    let response = Json(BTreeMap::from([(vec![1], "hi")])).into_response();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
}
