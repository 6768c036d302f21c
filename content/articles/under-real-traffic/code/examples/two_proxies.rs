// expect exit 0
use article_under_real_traffic::caller::client_ip;

fn main() {
    let peer = "10.0.0.2".parse().unwrap();
    // region: call
    let lines = ["10.9.9.9", "203.0.113.9, 198.51.100.4, 10.0.0.1"];
    let ip = client_ip(peer, lines.map(str::as_bytes).into_iter(), 2);
    println!("{}", ip.unwrap());
    // endregion: call
}
