//! A model of axum's `Handler`: small, and without `async`.

// region: request
struct Parts {
    path: String,
}

struct Request {
    parts: Parts,
    body: String,
}
// endregion: request

// region: extractors
/// Made from the parts of a request, which can be read any number of times.
trait FromParts: Sized {
    fn from_parts(parts: &Parts) -> Result<Self, String>;
}

/// Made from the whole request, which can be taken only once.
trait FromRequest<M = ViaRequest>: Sized {
    fn from_request(request: Request) -> Result<Self, String>;
}

enum ViaParts {}
enum ViaRequest {}

/// What can be made from the parts can also be made from the whole.
impl<A: FromParts> FromRequest<ViaParts> for A {
    fn from_request(request: Request) -> Result<Self, String> {
        A::from_parts(&request.parts)
    }
}
// endregion: extractors

// region: id-and-body
/// The number at the end of the path.
struct Id(u64);

impl FromParts for Id {
    fn from_parts(parts: &Parts) -> Result<Self, String> {
        let last = parts.path.rsplit('/').next().unwrap_or_default();
        last.parse().map(Id).map_err(|_| "400".to_owned())
    }
}

impl FromRequest for String {
    fn from_request(request: Request) -> Result<Self, String> {
        Ok(request.body)
    }
}
// endregion: id-and-body

// region: handler
trait Handler<T> {
    fn call(self, request: Request) -> String;
}

impl<F: FnOnce() -> String> Handler<()> for F {
    fn call(self, _request: Request) -> String {
        self()
    }
}

impl<F, M, A> Handler<(M, A)> for F
where
    F: FnOnce(A) -> String,
    A: FromRequest<M>,
{
    fn call(self, request: Request) -> String {
        A::from_request(request).map_or_else(|rejection| rejection, self)
    }
}

impl<F, M, A, B> Handler<(M, A, B)> for F
where
    F: FnOnce(A, B) -> String,
    A: FromParts,
    B: FromRequest<M>,
{
    fn call(self, request: Request) -> String {
        let first = match A::from_parts(&request.parts) {
            Ok(first) => first,
            Err(rejection) => return rejection,
        };
        match B::from_request(request) {
            Ok(second) => self(first, second),
            Err(rejection) => rejection,
        }
    }
}
// endregion: handler

// region: handlers
fn health() -> String {
    "ok".to_owned()
}

fn show(Id(id): Id) -> String {
    format!("book {id}")
}

fn rename(Id(id): Id, title: String) -> String {
    title + " is book " + &id.to_string()
}
// endregion: handlers

// region: ask
/// Sends a request to any handler, whatever its arguments are.
fn ask<T>(handler: impl Handler<T>, path: &str, body: &str) -> String {
    let parts = Parts {
        path: path.to_owned(),
    };
    let body = body.to_owned();
    handler.call(Request { parts, body })
}

fn main() {
    println!("{}", ask(health, "/health", ""));
    println!("{}", ask(show, "/books/7", ""));
    println!("{}", ask(show, "/books/seven", ""));
    println!("{}", ask(rename, "/books/7", "Emma"));
}
// endregion: ask

#[cfg(test)]
mod tests;
