// expect error[E0728]: `await` is only allowed inside `async` functions and blocks
use tokio::net::TcpListener;

fn main() {
    let _listener = TcpListener::bind("127.0.0.1:3000").await;
}
