// expect error[E0425]: cannot find value `nobody`
fn main() {
    println!("Hello, {}!", nobody);
}
