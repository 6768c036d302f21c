// expect exit 0
use std::time::Instant;

// region: minimal
type Handler = Box<dyn Fn(&str) -> String>;

/// Wraps a handler in another one, which does something before and after it.
fn timed(inner: Handler) -> Handler {
    Box::new(move |request| {
        let started = Instant::now();
        let response = inner(request);
        println!("{request} took {} ms", started.elapsed().as_millis());
        response
    })
}

/// Wraps a handler in another one, which may answer in its place.
fn guarded(inner: Handler) -> Handler {
    Box::new(move |request| {
        if request.ends_with("secret") {
            return "401".to_owned();
        }
        inner(request)
    })
}
// endregion: minimal

fn main() {
    // region: chain
    let handler: Handler = Box::new(|_request| "200".to_owned());
    let chain = timed(guarded(handler));
    for request in ["GET /books", "GET /secret"] {
        println!("{}", chain(request));
    }
    // endregion: chain
}
