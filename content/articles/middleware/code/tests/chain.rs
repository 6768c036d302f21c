//! What a caller sees of the chain. The same requests are sent to all three programs.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

const ORIGIN: &str = "origin: https://books.example\r\n";
const KEY: &str = "authorization: Bearer open-sesame\r\n";
const BOOK: &str = r#"{"title":"Emma","author":"Jane Austen"}"#;

/// A new process inherits open sockets until it runs its own program. It could keep the port that
/// another test has just found, so programs start one at a time.
static STARTING: Mutex<()> = Mutex::new(());

/// A running program. It ends with the test.
struct Server {
    program: Child,
    port: u16,
    log: BufReader<ChildStdout>,
}

impl Server {
    fn start(framework: &str) -> Self {
        let alone = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mut program = Command::new(env!("CARGO_BIN_EXE_chain"))
            .arg(framework)
            .env("PORT", port.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        drop(alone);
        let log = BufReader::new(program.stdout.take().unwrap());
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                started.elapsed() < Duration::from_secs(30),
                "{framework} does not listen"
            );
            sleep(Duration::from_millis(10));
        }
        Self { program, port, log }
    }

    /// Sends a request; `headers` end with a line break each.
    fn ask(&self, method: &str, headers: &str, body: &str) -> Response {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let length = body.len();
        let head = format!(
            "{method} /books HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\n{headers}\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        // A server that refuses a large body need not read it.
        let _ = stream.write_all(body.as_bytes());
        let mut response = Vec::new();
        let _ = stream.read_to_end(&mut response);
        let response = String::from_utf8_lossy(&response);
        let (head, body) = response.split_once("\r\n\r\n").unwrap_or((&response, ""));
        Response {
            head: head.to_lowercase(),
            body: body.to_owned(),
        }
    }

    fn next_line(&mut self) -> String {
        let mut line = String::new();
        self.log.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

struct Response {
    head: String,
    body: String,
}

impl Response {
    fn status(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    /// What `vary` names. The header may be there more than once.
    fn vary(&self) -> String {
        let values = self
            .head
            .lines()
            .filter_map(|line| line.strip_prefix("vary: "));
        values.collect::<Vec<_>>().join(", ")
    }
}

fn observe(framework: &str) {
    let mut server = Server::start(framework);

    let list = server.ask("GET", ORIGIN, "");
    assert_eq!(list.status(), "200");
    assert_eq!(list.header("x-request-id"), Some("1"));
    assert_eq!(
        list.header("access-control-allow-origin"),
        Some("https://books.example")
    );
    assert_eq!(list.header("content-encoding"), None);
    assert!(list.body.contains("Kindred"));
    assert_eq!(server.next_line(), "1 GET /books -> 200");

    let small = server.ask("GET", "accept-encoding: gzip\r\n", "");
    assert_eq!(small.header("content-encoding"), Some("gzip"));
    assert!(small.vary().contains("accept-encoding"), "{}", small.head);
    assert!(
        small.body.len() < list.body.len() / 4,
        "{}",
        small.body.len()
    );
    assert_eq!(server.next_line(), "2 GET /books -> 200");

    // A refusal has an id and a line in the log, and the script that asked may read it.
    let refused = server.ask("POST", ORIGIN, BOOK);
    assert_eq!(refused.status(), "401");
    assert_eq!(refused.header("www-authenticate"), Some("bearer"));
    assert_eq!(refused.header("x-request-id"), Some("3"));
    assert_eq!(
        refused.header("access-control-allow-origin"),
        Some("https://books.example")
    );
    assert_eq!(server.next_line(), "3 POST /books -> 401");

    let created = server.ask("POST", &format!("{KEY}accept-encoding: gzip\r\n"), BOOK);
    assert_eq!(created.status(), "201");
    assert_eq!(created.header("content-encoding"), None);
    assert_eq!(created.body, "");
    assert_eq!(server.next_line(), "4 POST /books -> 201");

    let large = format!(r#"{{"title":"{}","author":""}}"#, "a".repeat(64 * 1024));
    let refused = server.ask("POST", KEY, &large);
    assert_eq!(refused.status(), "413");
    assert_eq!(refused.header("x-request-id"), Some("5"));
    assert_eq!(server.next_line(), "5 POST /books -> 413");

    // The scheme may be written in any case, and the key may not.
    for (sent, status) in [
        ("bearer open-sesame", "201"),
        ("BEARER open-sesame", "201"),
        ("Bearer Open-Sesame", "401"),
        ("Bearer open-sesame2", "401"),
        ("Bearer ", "401"),
        ("Basic open-sesame", "401"),
        ("open-sesame", "401"),
    ] {
        let response = server.ask("POST", &format!("authorization: {sent}\r\n"), BOOK);
        assert_eq!(response.status(), status, "{sent}");
    }

    // A caller may weigh gzip, and refuse it with a weight of 0.
    for (accepted, encoding) in [
        ("gzip;q=0", None),
        ("gzip; q=0.0, deflate;q=0", None),
        ("br, GZIP;q=0.5", Some("gzip")),
        ("br;q=0, gzip", Some("gzip")),
    ] {
        let response = server.ask("GET", &format!("accept-encoding: {accepted}\r\n"), "");
        assert_eq!(response.status(), "200", "{accepted}");
        let sent = response.header("content-encoding");
        assert_eq!(sent, encoding, "{accepted}");
    }

    // Either each response names the site, or a shared cache learns that it depends on the origin.
    let stranger = server.ask("GET", "origin: https://elsewhere.example\r\n", "");
    let site = "access-control-allow-origin";
    if stranger.header(site) != list.header(site) {
        assert_eq!(stranger.header(site), None);
        assert!(list.vary().contains("origin"), "{}", list.head);
        assert!(stranger.vary().contains("origin"), "{}", stranger.head);
    }

    // A browser sends no key when it asks whether a script may send one.
    let asks = format!(
        "{ORIGIN}access-control-request-method: POST\r\n\
         access-control-request-headers: authorization,content-type\r\n"
    );
    let allowed = server.ask("OPTIONS", &asks, "");
    assert!(
        ["200", "204"].contains(&allowed.status()),
        "{}",
        allowed.head
    );
    assert_eq!(
        allowed.header("access-control-allow-origin"),
        Some("https://books.example")
    );
    for (name, word) in [("methods", "post"), ("headers", "authorization")] {
        let value = allowed.header(&format!("access-control-allow-{name}"));
        assert!(value.unwrap_or_default().contains(word), "{}", allowed.head);
    }
}

/// What the page says of requests to which the three respond differently.
#[test]
fn the_three_differ_where_the_page_says_so() {
    for (framework, head, plain, preflight, refuses_all) in [
        ("axum", "HEAD /books -> 200", "200", "200", "406"),
        ("actix", "HEAD /books -> 405", "405", "400", "406"),
        ("rocket", "GET /books -> 200", "204", "204", "201"),
    ] {
        let mut server = Server::start(framework);
        let _ = server.ask("HEAD", "", "");
        assert_eq!(server.next_line(), format!("1 {head}"));
        let options = server.ask("OPTIONS", "", "");
        assert_eq!(options.status(), plain, "{framework}");
        let asks = "access-control-request-method: DELETE\r\n";
        let options = server.ask("OPTIONS", &format!("{ORIGIN}{asks}"), "");
        assert_eq!(options.status(), preflight, "{framework}");
        let created = server.ask("POST", &format!("{KEY}accept-encoding: *;q=0\r\n"), BOOK);
        assert_eq!(created.status(), refuses_all, "{framework}");
    }
}

#[test]
fn axum_does_what_the_chain_promises() {
    observe("axum");
}

#[test]
fn actix_does_what_the_chain_promises() {
    observe("actix");
}

#[test]
fn rocket_does_what_the_chain_promises() {
    observe("rocket");
}
