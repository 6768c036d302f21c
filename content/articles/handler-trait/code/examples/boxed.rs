// expect exit 0
//! Functions with different arguments in one list: what a router has to do.

// region: boxed
type Boxed = Box<dyn Fn(&str) -> String>;

/// Hides the types of a function's arguments.
trait IntoBoxed<T> {
    fn into_boxed(self) -> Boxed;
}

impl<F: Fn() -> String + 'static> IntoBoxed<()> for F {
    fn into_boxed(self) -> Boxed {
        Box::new(move |_request| self())
    }
}

impl<F: Fn(usize) -> String + 'static> IntoBoxed<(usize,)> for F {
    fn into_boxed(self) -> Boxed {
        Box::new(move |request| self(request.len()))
    }
}
// endregion: boxed

fn main() {
    // region: list
    let health = || "ok".to_owned();
    let measure = |length: usize| format!("{length} bytes");
    let routes = [health.into_boxed(), measure.into_boxed()];
    for handler in routes {
        println!("{}", handler("GET /books"));
    }
    // endregion: list
}
