// expect exit 0
async fn health() -> &'static str {
    println!("running");
    "ok"
}

#[tokio::main]
async fn main() {
    let handler = health;
    let answer = handler();
    println!("called");
    println!("{}", answer.await);
}
