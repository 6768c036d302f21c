//! Stops the program with SIGTERM, with a request in flight, and looks at each step from outside.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A process holds, until it has become another program, whatever was open where it was started:
/// it would keep the port that another test is just finding. So programs start one at a time.
static STARTING: Mutex<()> = Mutex::new(());

/// A running program. It ends with the test.
struct Server {
    program: Child,
    port: u16,
    log: BufReader<ChildStdout>,
}

impl Server {
    /// Starts the program, which gives so many seconds of notice, and so many to drain.
    fn start(framework: &str, notice: u32, drain: u32) -> Self {
        let alone = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mut program = Command::new(env!("CARGO_BIN_EXE_traffic"))
            .arg(framework)
            .env("PORT", port.to_string())
            .env("BODY", "60")
            .env("NOTICE", notice.to_string())
            .env("DRAIN", drain.to_string())
            .env("API_KEY", "alpha")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        drop(alone);
        let log = BufReader::new(program.stdout.take().unwrap());
        let server = Self { program, port, log };
        server.wait_until_ready_is("200");
        server
    }

    /// Waits until `/ready` answers with this status, or is `refused`.
    fn wait_until_ready_is(&self, status: &str) {
        let begun = Instant::now();
        while self.get("/ready") != status {
            assert!(begun.elapsed() < Duration::from_mins(1), "not yet {status}");
            sleep(Duration::from_millis(10));
        }
    }

    fn send(&self, bytes: &str) -> std::io::Result<TcpStream> {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port))?;
        connection.write_all(bytes.as_bytes())?;
        Ok(connection)
    }

    /// The status, or `refused`.
    fn get(&self, path: &str) -> String {
        let head = format!("GET {path} HTTP/1.1\r\nhost: books\r\nconnection: close\r\n\r\n");
        self.send(&head)
            .map_or_else(|_| "refused".to_owned(), status_of)
    }

    fn sigterm(&self) {
        let id = self.program.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &id]).status();
        assert!(sent.unwrap().success());
    }

    /// Reads the log up to a line that contains `part`.
    fn wait_for_line(&mut self, part: &str) {
        let mut line = String::new();
        while !line.contains(part) {
            line.clear();
            let length = self.log.read_line(&mut line).unwrap();
            assert!(length > 0, "the log ended without {part:?}");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn status_of(mut connection: TcpStream) -> String {
    let mut response = Vec::new();
    let _ = connection.read_to_end(&mut response);
    let response = String::from_utf8_lossy(&response);
    response.split(' ').nth(1).unwrap_or("none").to_owned()
}

const BODY: &str = r#"{"title":"Kindred, by Octavia E. Butler"}"#;

// region: in-order
fn stops_in_order(framework: &str) {
    let mut server = Server::start(framework, 4, 12);
    let head = format!(
        "POST /books HTTP/1.1\r\nhost: books\r\nauthorization: Bearer alpha\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n",
        BODY.len()
    );
    server.sigterm();
    server.wait_for_line("not ready");
    let (health, ready) = (server.get("/health"), server.get("/ready"));
    println!("notice: health {health}, ready {ready}");
    // A balancer that has not noticed yet still sends requests, on new connections.
    let mut in_flight = server.send(&(head + &BODY[..30])).unwrap();

    server.wait_for_line("accepting no more");
    server.wait_until_ready_is("refused");
    println!("closed: new connections refused");

    in_flight.write_all(&BODY.as_bytes()[30..]).unwrap();
    println!("drain: the request in flight gets {}", status_of(in_flight));
    println!("exit: {}", server.program.wait().unwrap());
}
// endregion: in-order

#[test]
fn axum_stops_in_order() {
    stops_in_order("axum");
}

#[test]
fn rocket_stops_in_order() {
    stops_in_order("rocket");
}

#[test]
fn axum_gives_up_at_its_deadline() {
    let mut server = Server::start("axum", 0, 1);
    let half_a_head = server.send("GET / HTTP/1.1\r\nhost:").unwrap();
    server.sigterm();
    server.wait_for_line("gave up on requests in flight");
    assert!(server.program.wait().unwrap().success());
    assert_eq!(status_of(half_a_head), "none");
}
