// expect exit 0
fn main() {
    let names = ["reader", "writer"];
    println!("Hello, {}!", names[1]);
}
