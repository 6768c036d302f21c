// expect error[E0207]: the type parameter `A` is not constrained
// region: trait
trait Extract {
    fn extract(request: &str) -> Self;
}

trait Handler {
    fn call(self, request: &str) -> String;
}

impl<F, A> Handler for F
where
    F: FnOnce(A) -> String,
    A: Extract,
{
    fn call(self, request: &str) -> String {
        self(A::extract(request))
    }
}
// endregion: trait

fn main() {}
