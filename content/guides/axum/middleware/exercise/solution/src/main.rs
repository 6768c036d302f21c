use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::extract::{FromRef, Path, Query, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, LOCATION, WWW_AUTHENTICATE};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;
use tower::ServiceBuilder;
use tower_http::cors::CorsLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use tracing::{Level, Span, info_span};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    tracing_subscriber::fmt()
        .with_max_level(Level::DEBUG)
        .init();

    let state = AppState {
        library: Library::default(),
        api_key: ApiKey::from_environment()?,
    };

    let app = app(state);

    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);

    axum::serve(listener, app).await
}

/// What all requests share. Cloning it copies handles, not books.
#[derive(Clone, FromRef)]
struct AppState {
    library: Library,
    api_key: ApiKey,
}

fn app(state: AppState) -> Router {
    let key = from_fn_with_state(state.clone(), require_key);
    let quota = from_fn_with_state(Quota::default(), count_writes);
    let create = post(create_book)
        .route_layer(quota.clone())
        .route_layer(key.clone());
    let delete = delete(delete_book).route_layer(quota).route_layer(key);
    let layers = ServiceBuilder::new()
        .layer(from_fn(check_id))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(TraceLayer::new_for_http().make_span_with(request_span))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(cors())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(10),
        ));

    Router::new()
        .route("/books", get(list_books))
        .route("/books", create)
        .route("/books/{id}", get(get_book))
        .route("/books/{id}", delete)
        .route("/health", get(health))
        .layer(layers)
        .with_state(state)
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Drops an id that doesn't look like one, so that the next layer makes a new one.
async fn check_id(mut request: Request, next: Next) -> Response {
    let id = request.headers().get(REQUEST_ID);
    if !id.is_some_and(|id| is_plausible(id.as_bytes())) {
        request.headers_mut().remove(REQUEST_ID);
    }
    next.run(request).await
}

fn is_plausible(id: &[u8]) -> bool {
    let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    (1..=64).contains(&id.len()) && id.iter().all(allowed)
}

fn request_span(request: &Request) -> Span {
    let id = request.headers().get(REQUEST_ID);
    let id = id.and_then(|id| id.to_str().ok()).unwrap_or("none");
    info_span!("request", method = %request.method(), path = request.uri().path(), id)
}

/// Lets scripts of one site, and of no other, ask this API from a browser.
fn cors() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(HeaderValue::from_static("https://books.example"))
        .allow_methods([Method::GET, Method::POST, Method::DELETE])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE])
        .expose_headers([LOCATION, REQUEST_ID])
}

/// The digest of the key that a caller must have to change books.
#[derive(Clone)]
struct ApiKey([u8; 32]);

impl ApiKey {
    fn new(key: &str) -> Self {
        Self(Sha256::digest(key).into())
    }

    fn from_environment() -> std::io::Result<Self> {
        match std::env::var("API_KEY") {
            Ok(key) if !key.is_empty() => Ok(Self::new(&key)),
            _ => Err(std::io::Error::other("API_KEY is not set")),
        }
    }

    /// Compares digests in constant time; all have one length, so it says nothing of the key's.
    fn is(&self, sent: &[u8]) -> bool {
        let sent: [u8; 32] = Sha256::digest(sent).into();
        self.0.ct_eq(&sent).into()
    }
}

async fn require_key(State(key): State<ApiKey>, request: Request, next: Next) -> Response {
    let sent = request.headers().get(AUTHORIZATION).and_then(bearer);
    if sent.is_some_and(|sent| key.is(sent)) {
        next.run(request).await
    } else {
        (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response()
    }
}

/// The token in `Bearer <token>`. The scheme's name may be in any case.
fn bearer(value: &HeaderValue) -> Option<&[u8]> {
    let (scheme, token) = value.as_bytes().split_at_checked("Bearer ".len())?;
    scheme.eq_ignore_ascii_case(b"Bearer ").then_some(token)
}

async fn health() -> &'static str {
    "ok"
}

#[derive(Clone, Serialize)]
struct Book {
    id: u64,
    title: String,
    author: String,
    year: u16,
}

#[derive(Deserialize)]
struct NewBook {
    title: String,
    author: String,
    year: u16,
}

impl NewBook {
    fn with_id(self, id: u64) -> Book {
        let Self {
            title,
            author,
            year,
        } = self;
        Book {
            id,
            title,
            author,
            year,
        }
    }
}

/// The books. Clones of a library are handles to the same books.
#[derive(Clone, Default)]
struct Library {
    books: Arc<Mutex<Books>>,
}

#[derive(Default)]
struct Books {
    by_id: BTreeMap<u64, Book>,
    last_id: u64,
}

impl Library {
    fn books(&self) -> MutexGuard<'_, Books> {
        self.books
            .lock()
            .expect("no handler panics while it holds the lock")
    }

    fn list(&self, options: &ListOptions) -> Vec<Book> {
        self.books()
            .by_id
            .values()
            .filter(|book| {
                options
                    .author
                    .as_ref()
                    .is_none_or(|author| book.author == *author)
            })
            .skip(options.offset)
            .take(options.limit)
            .cloned()
            .collect()
    }

    fn add(&self, book: NewBook) -> Book {
        let mut books = self.books();
        books.last_id += 1;
        let book = book.with_id(books.last_id);
        books.by_id.insert(book.id, book.clone());
        book
    }

    fn get(&self, id: u64) -> Option<Book> {
        self.books().by_id.get(&id).cloned()
    }

    fn remove(&self, id: u64) -> Option<Book> {
        self.books().by_id.remove(&id)
    }
}

#[derive(Deserialize)]
struct ListOptions {
    author: Option<String>,
    #[serde(default = "default_limit")]
    limit: usize,
    #[serde(default)]
    offset: usize,
}

fn default_limit() -> usize {
    20
}

async fn list_books(
    State(library): State<Library>,
    Query(options): Query<ListOptions>,
) -> Json<Vec<Book>> {
    Json(library.list(&options))
}

async fn get_book(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<Json<Book>, StatusCode> {
    library.get(id).map(Json).ok_or(StatusCode::NOT_FOUND)
}

async fn create_book(
    State(library): State<Library>,
    Json(book): Json<NewBook>,
) -> impl IntoResponse {
    let book = library.add(book);
    let location = format!("/books/{}", book.id);
    (StatusCode::CREATED, [(LOCATION, location)], Json(book))
}

async fn delete_book(
    State(library): State<Library>,
    Path(id): Path<u64>,
) -> Result<StatusCode, StatusCode> {
    library.remove(id).ok_or(StatusCode::NOT_FOUND)?;
    Ok(StatusCode::NO_CONTENT)
}

/// How many requests were let through. Clones count together.
#[derive(Clone, Default)]
struct Quota(Arc<AtomicU32>);

const WRITES: u32 = 5;

impl Quota {
    /// Counts a request, unless the quota is used up.
    fn take_one(&self) -> bool {
        self.0
            .try_update(Ordering::Relaxed, Ordering::Relaxed, |taken| {
                (taken < WRITES).then_some(taken + 1)
            })
            .is_ok()
    }
}

async fn count_writes(State(quota): State<Quota>, request: Request, next: Next) -> Response {
    if quota.take_one() {
        next.run(request).await
    } else {
        StatusCode::TOO_MANY_REQUESTS.into_response()
    }
}

#[cfg(test)]
mod tests;
