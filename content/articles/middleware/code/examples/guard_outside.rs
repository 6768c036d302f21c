// expect exit 0
// region: chain
type Handler = Box<dyn Fn(&str) -> String>;

fn logged(inner: Handler) -> Handler {
    Box::new(move |request| {
        let response = inner(request);
        println!("{request}");
        response
    })
}

fn guarded(inner: Handler) -> Handler {
    Box::new(move |request| {
        if request.ends_with("secret") {
            return "401".to_owned();
        }
        inner(request)
    })
}

fn main() {
    let handler: Handler = Box::new(|_request| "200".to_owned());
    let chain = guarded(logged(handler));
    println!("{}", chain("GET /secret"));
}
// endregion: chain
