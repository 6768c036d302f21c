// expect exit 0
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let first = TcpListener::bind("127.0.0.1:0").await?;
    let second = TcpListener::bind("127.0.0.1:0").await;
    let third = TcpListener::bind(first.local_addr()?).await;

    for (name, result) in [("second", second), ("third", third)] {
        match result {
            Ok(_) => println!("{name}: bound"),
            Err(error) => println!("{name}: {:?}", error.kind()),
        }
    }
    Ok(())
}
