// expect exit 0
//! The same requests to all three programs, over a socket.
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::{sleep, spawn};
use std::time::Duration;

use article_middleware::{actix_chain, axum_chain, rocket_chain};

type Serve = fn(u16) -> std::io::Result<()>;

const SHOWN: [&str; 4] = [
    "access-control-allow-origin",
    "content-encoding",
    "vary",
    "x-request-id",
];

fn main() {
    let servers: [(&str, Serve); 3] = [
        ("axum", axum_chain::serve),
        ("actix-web", actix_chain::serve),
        ("Rocket", rocket_chain::serve),
    ];
    let ports = servers.map(|(name, serve)| {
        let port = free_port();
        spawn(move || serve(port));
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            sleep(Duration::from_millis(10));
        }
        (name, port)
    });

    // region: requests
    let requests = [
        (
            "GET",
            "origin: https://books.example\r\naccept-encoding: gzip\r\n",
        ),
        ("POST", "origin: https://books.example\r\n"),
    ];
    // endregion: requests
    for (method, headers) in requests {
        for (name, port) in ports {
            println!("{name}");
            ask(port, method, headers);
        }
    }
    std::process::exit(0);
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Sends a request, and prints the status and some headers of the response.
fn ask(port: u16, method: &str, headers: &str) {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let request = format!(
        "{method} /books HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{headers}\r\n"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut response = Vec::new();
    stream.read_to_end(&mut response).unwrap();
    let response = String::from_utf8_lossy(&response).to_lowercase();
    let mut lines = response.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    println!("  {}", status.unwrap_or("no status"));
    let mut shown: Vec<_> = lines
        .take_while(|line| !line.is_empty())
        .filter(|line| SHOWN.iter().any(|name| line.starts_with(name)))
        .collect();
    shown.sort_unstable();
    for line in shown {
        println!("  {line}");
    }
}
