use super::{ask, health, rename, show};

#[test]
fn a_function_is_a_handler_whatever_its_arguments_are() {
    assert_eq!(ask(health, "/health", ""), "ok");
    assert_eq!(ask(show, "/books/7", ""), "book 7");
    assert_eq!(ask(rename, "/books/7", "Emma"), "Emma is book 7");
}

#[test]
fn a_rejection_is_the_response_and_the_function_is_not_called() {
    assert_eq!(ask(show, "/books/seven", ""), "400");
    assert_eq!(ask(rename, "/books/seven", "Emma"), "400");
}

#[test]
fn a_closure_is_a_handler_too() {
    assert_eq!(ask(|body: String| body, "/", "hi"), "hi");
}
