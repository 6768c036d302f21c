//! How a server that keeps the contract is made to break it: by what goes in, by what comes out, or
//! by what happens to the books meanwhile.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::CONTENT_LENGTH;
use axum::http::{StatusCode, Uri, request, response};
use axum::middleware::{Next, from_fn};
use axum::response::Response;

use crate::server::{Library, Shelf, app};

/// A server that sees other requests than were sent.
pub fn receives(
    change: impl Fn(&mut request::Parts, &mut String) + Clone + Send + Sync + 'static,
) -> Router {
    app(Library::default()).layer(from_fn(move |request: Request, next: Next| {
        let change = change.clone();
        async move {
            let (mut head, body) = request.into_parts();
            let mut body = text_of(body).await;
            change(&mut head, &mut body);
            next.run(Request::from_parts(head, body.into())).await
        }
    }))
}

/// A server that sees another query where it holds `found`.
pub fn receives_query(found: &'static str, instead: &'static str) -> Router {
    receives(move |head, _| {
        let uri = head.uri.to_string().replace(found, instead);
        head.uri = uri.parse::<Uri>().unwrap();
    })
}

/// A server that answers the requests to `route` in another way. A route is a method and a path;
/// one that ends with a slash stands for the paths one level below.
pub fn answers(
    route: &'static str,
    change: impl Fn(&mut response::Parts, &mut String) + Clone + Send + Sync + 'static,
) -> Router {
    app(Library::default()).layer(from_fn(move |request: Request, next: Next| {
        let change = change.clone();
        async move {
            let chosen = is_for(&request, route);
            let response = next.run(request).await;
            if !chosen {
                return response;
            }
            let (mut head, body) = response.into_parts();
            let mut body = text_of(body).await;
            change(&mut head, &mut body);
            head.headers.remove(CONTENT_LENGTH);
            Response::from_parts(head, Body::from(body))
        }
    }))
}

/// A server that answers the requests to `route` with `instead` where it should be `status`.
pub fn answers_status(route: &'static str, status: StatusCode, instead: StatusCode) -> Router {
    answers(route, move |head, _| {
        if head.status == status {
            head.status = instead;
        }
    })
}

/// A server that does something with its books before a request to `route`. It is told the id at
/// the end of the path.
pub fn before(
    route: &'static str,
    change: impl Fn(&mut Shelf, u64) + Clone + Send + Sync + 'static,
) -> Router {
    let library = Library::default();
    let books = library.clone();
    app(library).layer(from_fn(move |request: Request, next: Next| {
        if is_for(&request, route) {
            change(&mut books.shelf(), id_in(request.uri()));
        }
        next.run(request)
    }))
}

/// A server that does something with its books after a request to `route` that it answered with
/// success, likewise.
pub fn after(
    route: &'static str,
    change: impl Fn(&mut Shelf, u64) + Clone + Send + Sync + 'static,
) -> Router {
    let library = Library::default();
    let books = library.clone();
    app(library).layer(from_fn(move |request: Request, next: Next| {
        let (books, change) = (books.clone(), change.clone());
        async move {
            let chosen = is_for(&request, route);
            let id = id_in(request.uri());
            let response = next.run(request).await;
            if chosen && response.status().is_success() {
                change(&mut books.shelf(), id);
            }
            response
        }
    }))
}

pub fn is_for(request: &Request, route: &str) -> bool {
    let asked = format!("{} {}", request.method(), request.uri().path());
    match asked.strip_prefix(route) {
        Some(rest) if route.ends_with('/') => !rest.contains('/'),
        Some(rest) => rest.is_empty(),
        None => false,
    }
}

pub fn id_in(uri: &Uri) -> u64 {
    let (_, id) = uri.path().rsplit_once('/').unwrap();
    id.parse().unwrap_or_default()
}

async fn text_of(body: Body) -> String {
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}
