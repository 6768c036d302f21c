//! Stops the program itself while a request is in flight.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use crate::server::Server;

const BODY: &str = r#"{"title":"Kindred","author":"Octavia E. Butler","year":1979}"#;

// region: helpers
/// A request for a new book, as it is written to a connection.
fn request() -> String {
    format!(
        "POST /books HTTP/1.1\r\nhost: books\r\nauthorization: Bearer a-key\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{BODY}",
        BODY.len()
    )
}

/// Sends only the beginning of a request, so that it stays in flight.
fn begin(server: &Server, beginning: &str) -> TcpStream {
    let mut connection = TcpStream::connect(&server.address).unwrap();
    connection.write_all(beginning.as_bytes()).unwrap();
    println!("the request has begun");
    // The server must have taken it before it is told to stop.
    sleep(Duration::from_millis(200));
    connection
}

fn ask_to_stop(server: &mut Server) {
    let pid = server.id().to_string();
    let sent = Command::new("kill").args(["-TERM", &pid]).status().unwrap();
    assert!(sent.success());
    println!("SIGTERM is sent");
    server.line_with("asked to stop");
    println!("the server says: asked to stop");
}
// endregion: helpers

/// Reads the response and shows its status.
fn status_of(connection: &mut TcpStream) -> String {
    let mut response = String::new();
    connection.read_to_string(&mut response).unwrap();
    let status = response.lines().next().unwrap();
    println!("the response: {status}");
    status.to_owned()
}

fn ends_well(server: &mut Server) {
    server.line_with("all requests are answered");
    println!("the server says: all requests are answered");
    let ended = server.wait();
    println!("the server has ended: {ended}");
    assert!(ended.success());
}

// region: finishes
#[test]
fn a_request_in_flight_is_answered() {
    let mut server = Server::start("info");
    let request = request();
    let (beginning, rest) = request.split_at(request.len() - 20);
    let mut connection = begin(&server, beginning);
    ask_to_stop(&mut server);

    while TcpStream::connect(&server.address).is_ok() {
        sleep(Duration::from_millis(10));
    }
    println!("a new connection is refused");

    connection.write_all(rest.as_bytes()).unwrap();
    println!("the rest of the request is sent");
    assert_eq!(status_of(&mut connection), "HTTP/1.1 201 Created");
    ends_well(&mut server);
}
// endregion: finishes

#[test]
fn a_body_that_never_comes_is_answered_too() {
    let mut server = Server::start("info");
    let request = request();
    let mut connection = begin(&server, &request[..request.len() - 20]);
    ask_to_stop(&mut server);

    let status = status_of(&mut connection);
    assert_eq!(status, "HTTP/1.1 503 Service Unavailable");
    ends_well(&mut server);
}

#[test]
fn half_a_head_is_given_up() {
    let mut server = Server::start("info");
    let mut connection = begin(&server, &request()[..20]);
    ask_to_stop(&mut server);

    server.line_with("gave up on requests in flight");
    println!("the server says: gave up on requests in flight");
    let ended = server.wait();
    println!("the server has ended: {ended}");
    assert!(ended.success());

    let mut response = String::new();
    let length = connection.read_to_string(&mut response).unwrap_or(0);
    println!("the response has {length} bytes");
    assert_eq!(length, 0);
}
