// expect exit 0
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let port = "0";
    let address = format!("127.0.0.1:{port}");

    let listener = TcpListener::bind(&address).await?;
    println!("listening on http://{address}");
    println!("{}", listener.local_addr()?.port() == 0);
    Ok(())
}
