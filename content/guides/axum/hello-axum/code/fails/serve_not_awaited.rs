// expect error[E0277]: the `?` operator can only be used in an async block
use axum::Router;
use tokio::net::TcpListener;

// region: main
#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = Router::new();

    let listener = TcpListener::bind("127.0.0.1:3000").await?;
    println!("listening on http://{}", listener.local_addr()?);

    axum::serve(listener, app)
}
// endregion: main
