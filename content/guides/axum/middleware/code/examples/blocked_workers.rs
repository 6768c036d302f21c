// expect exit 0
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

// region: main
#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let both_run = Arc::new(Barrier::new(3));
    let mut tasks = Vec::new();
    for milliseconds in [100, 400] {
        let both_run = both_run.clone();
        tasks.push(tokio::spawn(async move {
            both_run.wait();
            thread::sleep(Duration::from_millis(milliseconds));
            println!("a call that blocks for {milliseconds} ms is done");
        }));
    }
    both_run.wait();
    tasks.push(tokio::spawn(async {
        println!("a request that needs no time is answered");
    }));

    for task in tasks {
        task.await.unwrap();
    }
}
// endregion: main
