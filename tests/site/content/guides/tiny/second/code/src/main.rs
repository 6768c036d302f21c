// region: main
fn main() {
    // region: greeting
    let name = std::env::args().nth(1).unwrap_or_else(|| "reader".into());
    println!("Hello, {name}!");
    // endregion: greeting
}
// endregion: main
