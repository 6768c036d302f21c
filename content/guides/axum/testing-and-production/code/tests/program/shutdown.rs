//! Stops the program itself while a request is in flight.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use crate::server::Server;

const BODY: &str = r#"{"title":"Kindred","author":"Octavia E. Butler","year":1979}"#;

// region: helpers
/// Sends a request without the second half of its body, so that it stays in flight.
fn begin_request(server: &Server) -> TcpStream {
    let mut connection = TcpStream::connect(&server.address).unwrap();
    let head = format!(
        "POST /books HTTP/1.1\r\nhost: books\r\nauthorization: Bearer a-key\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n",
        BODY.len()
    );
    connection.write_all(head.as_bytes()).unwrap();
    connection.write_all(&BODY.as_bytes()[..20]).unwrap();
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

// region: finishes
#[test]
fn a_request_in_flight_is_answered() {
    let mut server = Server::start("info");
    let mut connection = begin_request(&server);
    ask_to_stop(&mut server);

    while TcpStream::connect(&server.address).is_ok() {
        sleep(Duration::from_millis(10));
    }
    println!("a new connection is refused");

    connection.write_all(&BODY.as_bytes()[20..]).unwrap();
    println!("the rest of the request is sent");
    let mut reply = String::new();
    connection.read_to_string(&mut reply).unwrap();
    let status = reply.lines().next().unwrap();
    println!("the reply: {status}");
    assert_eq!(status, "HTTP/1.1 201 Created");

    server.line_with("all requests are answered");
    println!("the server says: all requests are answered");
    let ended = server.wait();
    println!("the server has ended: {ended}");
    assert!(ended.success());
}
// endregion: finishes

// region: gives-up
#[test]
fn a_request_that_never_ends_is_given_up() {
    let mut server = Server::start("info");
    let mut connection = begin_request(&server);
    ask_to_stop(&mut server);

    server.line_with("gave up on requests in flight");
    println!("the server says: gave up on requests in flight");
    let ended = server.wait();
    println!("the server has ended: {ended}");
    assert!(ended.success());

    let mut reply = String::new();
    let length = connection.read_to_string(&mut reply).unwrap_or(0);
    println!("the reply has {length} bytes");
    assert_eq!(length, 0);
}
// endregion: gives-up
