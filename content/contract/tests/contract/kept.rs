use std::net::SocketAddr;
use std::time::Duration;

use crate::server::faults::{self, Fault};
use crate::server::keyed::{KEY, keyed};
use crate::server::{Library, app, serve};
use axum::Json;
use axum::http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use contract::cases::Case;
use contract::report::Report;
use contract::{Client, Framework, Terms, cases};
use serde_json::json;

const AXUM: Terms = Terms {
    envelope: false,
    framework: Some(Framework::Axum),
};

fn check(server: SocketAddr, terms: Terms) -> Report {
    let cases = cases::all().filter(|case| !case.needs_key());
    run(cases, &client(server), terms)
}

/// All cases, those of the key too.
fn check_with_key(server: SocketAddr) -> Report {
    let key = HeaderValue::try_from(format!("Bearer {KEY}")).unwrap();
    let headers = HeaderMap::from_iter([(AUTHORIZATION, key)]);
    run(cases::all(), &client(server).with_headers(headers), AXUM)
}

fn client(server: SocketAddr) -> Client {
    Client::new(&server.to_string(), Duration::from_secs(30)).unwrap()
}

fn run(cases: impl Iterator<Item = &'static Case>, client: &Client, terms: Terms) -> Report {
    let outcomes: Vec<_> = cases.map(|case| case.run(client, terms).unwrap()).collect();
    Report::from(outcomes)
}

fn failed(report: &Report) -> Vec<&str> {
    let failed = report.cases.iter().filter(|case| case.problem.is_some());
    failed.map(|case| case.name).collect()
}

#[test]
fn a_server_that_keeps_the_contract_passes() {
    for terms in [AXUM, Terms::default()] {
        let report = check(serve(app(Library::default())), terms);
        assert_eq!(report.failed, 0, "{report}");
        let without_key = cases::all().filter(|case| !case.needs_key());
        assert_eq!(report.passed, without_key.count());
    }
}

#[test]
fn a_server_that_wants_a_key_passes_with_it() {
    let report = check_with_key(serve(keyed()));
    assert_eq!(report.failed, 0, "{report}");
    assert_eq!(report.passed, cases::all().count());
}

#[test]
fn the_books_of_the_server_are_left_as_they_are() {
    let library = Library::with_books(150);
    let report = check(serve(app(library.clone())), AXUM);
    assert_eq!(report.failed, 0, "{report}");
    let ids: Vec<u64> = library.shelf().books.iter().map(|book| book.id).collect();
    assert_eq!(ids, (1..=150).collect::<Vec<_>>());
}

#[test]
fn faults_of_the_whole_are_found_by_their_cases() {
    each_is_found(faults::whole::faults());
}

#[test]
fn faults_of_lists_are_found_by_their_cases() {
    each_is_found(faults::list::faults());
}

#[test]
fn faults_in_creating_are_found_by_their_cases() {
    each_is_found(faults::create::faults());
}

#[test]
fn faults_of_single_books_are_found_by_their_cases() {
    each_is_found(faults::books::faults());
}

#[test]
fn faults_of_the_key_are_found_by_their_cases() {
    for fault in faults::key::faults() {
        let report = check_with_key(serve(fault.server));
        assert_eq!(failed(&report), fault.found_by, "{}\n{report}", fault.name);
    }
}

/// Sees whether the cases that a fault names fail, and no others.
fn each_is_found(faults: Vec<Fault>) {
    for fault in faults {
        let report = check(serve(fault.server), AXUM);
        assert_eq!(failed(&report), fault.found_by, "{}\n{report}", fault.name);
    }
}

#[test]
fn each_case_finds_a_fault() {
    let faults = faults::all();
    let found: Vec<_> = faults.iter().flat_map(|fault| fault.found_by).collect();
    for case in cases::all() {
        assert!(found.contains(&&case.name), "{}", case.name);
    }
}

#[test]
fn other_frameworks_refuse_with_other_statuses() {
    let server = serve(app(Library::default()));
    let rocket = Terms {
        framework: Some(Framework::Rocket),
        ..AXUM
    };
    let refusals = [
        "server/wrong-method",
        "list/bad-query",
        "create/wrong-content-type",
        "read/bad-id",
    ];
    assert_eq!(failed(&check(server, rocket)), refusals);
    let actix = Terms {
        framework: Some(Framework::Actix),
        ..AXUM
    };
    let refusals = [
        "create/wrong-type",
        "create/missing-field",
        "create/wrong-content-type",
        "read/bad-id",
        "replace/part",
    ];
    assert_eq!(failed(&check(server, actix)), refusals);
}

#[test]
fn errors_come_in_their_envelope() {
    let terms = Terms {
        envelope: true,
        ..AXUM
    };
    let bare = app(Library::default());
    let wrapped = bare.clone().layer(map_response(in_envelope));
    let report = check(serve(wrapped), terms);
    assert_eq!(report.failed, 0, "{report}");
    let refusals = [
        "server/unknown-path",
        "server/wrong-method",
        "list/bad-query",
        "create/bad-syntax",
        "create/wrong-type",
        "create/missing-field",
        "create/wrong-content-type",
        "create/too-large",
        "read/missing",
        "read/bad-id",
        "replace/missing",
        "replace/part",
        "delete/gone",
        "delete/twice",
        "delete/missing",
    ];
    assert_eq!(failed(&check(serve(bare), terms)), refusals);
}

#[test]
fn what_is_missing_has_its_code() {
    let terms = Terms {
        envelope: true,
        ..AXUM
    };
    let vague = app(Library::default()).layer(map_response(async |response| {
        enveloped(response, "client_error")
    }));
    let not_found = [
        "server/unknown-path",
        "read/missing",
        "replace/missing",
        "delete/gone",
        "delete/twice",
        "delete/missing",
    ];
    assert_eq!(failed(&check(serve(vague), terms)), not_found);
}

async fn in_envelope(response: Response) -> Response {
    let code = match response.status() {
        StatusCode::NOT_FOUND => "not_found",
        _ => "bad_request",
    };
    enveloped(response, code)
}

fn enveloped(response: Response, code: &'static str) -> Response {
    let (mut head, body) = response.into_parts();
    if !head.status.is_client_error() {
        return Response::from_parts(head, body);
    }
    let body = Json(json!({ "error": { "code": code, "message": head.status.as_str() } }));
    head.headers.remove(CONTENT_LENGTH);
    head.headers.remove(CONTENT_TYPE);
    (head, body).into_response()
}
