//! The program as a reader runs it.

use std::process::{Command, Output};

use crate::server::{Library, app, serve};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use contract::cases;

fn contract(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_contract"))
        .args(arguments)
        .output()
        .unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complaint(arguments: &[&str]) -> String {
    let output = contract(arguments);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(printed(&output), "");
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
    complaint
}

#[test]
fn the_last_line_counts_and_the_exit_code_says_whether_all_passed() {
    let whole = format!("http://{}/", serve(app(Library::default())));
    let output = contract(&[&whole, "--framework", "axum"]);
    assert_eq!(output.status.code(), Some(0));
    let without_key = cases::all().filter(|case| !case.needs_key()).count();
    let sum = format!("\n{without_key} passed, 0 failed\n");
    assert!(printed(&output).ends_with(&sum));

    let output = contract(&[&whole, "--envelope", "--case", "missing"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).ends_with("\n0 passed, 4 failed\n"));
}

#[test]
fn a_case_is_shown_with_what_was_sent_expected_and_received() {
    let server = format!("http://{}", serve(app(Library::default())));
    let output = contract(&[&server, "--case", "server/health"]);
    let expected = "\
pass  server/health: GET /health answers ok
      sent      GET /health
      expected  200 OK; the body ok
      received  200 OK, content-type: text/plain; charset=utf-8, ok
1 passed, 0 failed
";
    assert_eq!(printed(&output), expected);
}

#[test]
fn a_failed_case_is_shown_with_its_problem_and_again_at_the_end() {
    let server = format!("http://{}", serve(Router::new()));
    let output = contract(&[&server, "--case", "server/health"]);
    let expected = "\
FAIL  server/health: GET /health answers ok
      sent      GET /health
      expected  200 OK
      received  404 Not Found, no body
      problem   the status is 404 Not Found
failed: server/health: the status is 404 Not Found
0 passed, 1 failed
";
    assert_eq!(printed(&output), expected);
}

#[test]
fn a_case_that_gets_no_books_says_so() {
    let server = format!("http://{}", serve(Router::new()));
    let output = contract(&[&server, "--case", "read/book"]);
    let printed = printed(&output);
    assert!(printed.contains("\n      received  404 Not Found, no body\n"));
    assert!(printed.contains("\nfailed: read/book: no book to test with\n"));
}

#[test]
fn a_machine_reads_the_same() {
    let server = format!("http://{}", serve(app(Library::default())));
    let output = contract(&[&server, "--json", "--case", "delete"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["passed"], 5);
    assert_eq!(report["failed"], 0);
    let status = &report["cases"][0];
    assert_eq!(status["name"], "delete/status");
    assert_eq!(status["steps"][1]["expected"][0], "204 No Content");
}

#[test]
fn books_that_cannot_be_deleted_are_counted() {
    let without_delete = Router::new().route("/books", post(one_book));
    let server = format!("http://{}", serve(without_delete.fallback(refused)));
    let output = contract(&[&server, "--case", "create/status"]);
    let printed = printed(&output);
    assert!(
        printed.contains("Books that could not be deleted: 1\n"),
        "{printed}"
    );
}

async fn one_book() -> &'static str {
    r#"{"id":1}"#
}

async fn refused() -> StatusCode {
    StatusCode::FORBIDDEN
}

#[test]
fn every_request_has_the_headers_that_are_asked_for() {
    let guarded = app(Library::default()).layer(from_fn(with_two_keys));
    let server = format!("http://{}", serve(guarded));
    let both = [&server, "--header", "x-key: one", "--header", "x-other:two"];
    assert_eq!(contract(&both).status.code(), Some(0));
    assert_eq!(contract(&both[..3]).status.code(), Some(1));
}

async fn with_two_keys(request: Request, next: Next) -> Result<Response, StatusCode> {
    if has_two_keys(request.headers()) {
        Ok(next.run(request).await)
    } else {
        Err(StatusCode::UNAUTHORIZED)
    }
}

fn has_two_keys(headers: &HeaderMap) -> bool {
    headers.get("x-key").is_some_and(|key| key == "one")
        && headers.get("x-other").is_some_and(|key| key == "two")
}

#[test]
fn a_wrong_command_line_gets_one_line() {
    let server = "http://127.0.0.1:1";
    let lines = [
        (
            &[][..],
            "the URL of the server is missing, such as http://127.0.0.1:3000\n",
        ),
        (
            &["localhost:3000"],
            "localhost:3000 is not a URL like http://127.0.0.1:3000\n",
        ),
        (
            &["http://localhost/api"],
            "http://localhost/api is not a URL like http://127.0.0.1:3000\n",
        ),
        (
            &[server, "--quiet"],
            "unknown option --quiet; --help lists the options\n",
        ),
        (
            &[server, "--case"],
            "--case needs a value; --help lists the options\n",
        ),
        (
            &[server, "--header", "x-key"],
            "\"x-key\" is no header like 'authorization: Bearer a-key'\n",
        ),
        (
            &[server, "--framework", "warp"],
            "unknown framework warp; allowed are axum, rocket, actix\n",
        ),
    ];
    for (arguments, line) in lines {
        assert_eq!(complaint(arguments), line);
    }
    assert_eq!(
        complaint(&[server, "--case", "key/"]),
        "the cases with \"key/\" in their names need a key: add --header 'authorization: Bearer …'\n"
    );
    let unknown = complaint(&[server, "--case", "lend"]);
    assert!(unknown.starts_with("no case has \"lend\" in its name; there are server/health, "));
}

#[test]
fn no_server_gets_one_line() {
    let line = complaint(&["http://127.0.0.1:1"]);
    assert!(line.starts_with("no server to check at 127.0.0.1:1: no connection: "));
}
