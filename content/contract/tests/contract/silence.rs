//! Servers that aren't there, or don't answer as a server should.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use contract::{Client, NoResponse, Terms, cases};

/// Listens, and hands each connection over.
fn listen(answer: fn(TcpStream)) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            answer(stream.unwrap());
        }
    });
    address
}

fn greet(server: SocketAddr, time_limit: Duration) -> NoResponse {
    let client = Client::new(&server.to_string(), time_limit).unwrap();
    client.greet().unwrap_err()
}

#[test]
fn nobody_listens() {
    let problem = greet(
        SocketAddr::from(([127, 0, 0, 1], 1)),
        Duration::from_secs(30),
    );
    assert!(matches!(problem, NoResponse::Unreachable(_)), "{problem}");
}

#[test]
fn a_server_that_never_answers_is_given_up() {
    // The system accepts connections for a listener; nobody ever answers them.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let problem = greet(listener.local_addr().unwrap(), Duration::from_millis(200));
    assert_eq!(problem.to_string(), "no answer within 200ms");
}

#[test]
fn a_server_that_speaks_another_protocol_is_named_so() {
    let server = listen(|mut stream| {
        read_head(&mut stream);
        stream.write_all(b"SSH-2.0-OpenSSH_9.9\r\n").unwrap();
    });
    let problem = greet(server, Duration::from_secs(30));
    assert!(matches!(problem, NoResponse::NotHttp(_)), "{problem}");
}

#[test]
fn a_connection_may_end_too_early() {
    let closed = listen(|stream| stream.shutdown(Shutdown::Both).unwrap());
    let cut_off = listen(|mut stream| {
        read_head(&mut stream);
        let response = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nok";
        stream.write_all(response).unwrap();
    });
    for server in [closed, cut_off] {
        let problem = greet(server, Duration::from_secs(30));
        assert!(matches!(problem, NoResponse::Closed), "{problem}");
    }
}

#[test]
fn a_response_counts_though_the_request_was_not_read_to_its_end() {
    let server = listen(|mut stream| {
        read_head(&mut stream);
        let response = b"HTTP/1.1 413 Payload Too Large\r\ncontent-length: 0\r\n\r\n";
        stream.write_all(response).unwrap();
    });
    let client = Client::new(&server.to_string(), Duration::from_secs(30)).unwrap();
    let case = cases::all()
        .find(|case| case.name == "create/too-large")
        .unwrap();
    let outcome = case.run(&client, Terms::default()).unwrap();
    assert_eq!(outcome.problem, None);
}

fn read_head(stream: &mut TcpStream) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
}
