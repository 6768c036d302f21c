// expect exit 0
fn main() {
    let answer = || {
        println!("running");
        "ok"
    };
    println!("made");
    println!("{}", answer());
}
