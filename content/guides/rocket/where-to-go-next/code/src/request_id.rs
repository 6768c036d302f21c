use std::sync::atomic::{AtomicU64, Ordering};

use rocket::Request;
use rocket::fairing::AdHoc;
use rocket::http::Header;

/// The id of a request: the same wherever it is asked for.
struct RequestId(u64);

impl RequestId {
    fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        request.local_cache(|| Self(LAST.fetch_add(1, Ordering::Relaxed) + 1))
    }
}

/// Writes the id of each request into its response, and a line into the log.
pub fn in_every_response() -> AdHoc {
    AdHoc::on_response("request ids", |request, response| {
        Box::pin(async move {
            let RequestId(id) = RequestId::of(request);
            let (method, uri) = (request.method(), request.uri());
            println!("request {id}: {method} {uri} -> {}", response.status());
            response.set_header(Header::new("x-request-id", id.to_string()));
        })
    })
}
