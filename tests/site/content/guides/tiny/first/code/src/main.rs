// region: main
fn main() {
    // region: greeting
    let name = "reader";
    println!("Hello, {name}!");
    // endregion: greeting
}
// endregion: main
