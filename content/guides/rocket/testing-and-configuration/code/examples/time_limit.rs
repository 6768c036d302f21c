// expect exit 0
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::tokio::time::{Duration, sleep, timeout};
use rocket::{get, routes};

struct Query;

impl Drop for Query {
    fn drop(&mut self) {
        println!("the query is dropped");
    }
}

async fn slow_query() -> &'static str {
    let _query = Query;
    sleep(Duration::from_mins(1)).await;
    "a report"
}

// region: handler
#[get("/report")]
async fn report() -> Result<&'static str, Status> {
    let limit = Duration::from_millis(50);
    timeout(limit, slow_query())
        .await
        .map_err(|_| Status::ServiceUnavailable)
}
// endregion: handler

fn main() {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    let client = Client::tracked(rocket::custom(&quiet).mount("/", routes![report])).unwrap();
    println!("{}", client.get("/report").dispatch().status());
}
