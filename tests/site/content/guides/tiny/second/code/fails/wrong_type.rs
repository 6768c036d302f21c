// expect error[E0308]: mismatched types
fn main() {
    let count: usize = "two";
    println!("{count}");
}
