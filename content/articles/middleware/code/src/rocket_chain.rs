use std::io;

// region: imports
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use rocket::data::ToByteUnit;
use rocket::fairing::AdHoc;
use rocket::http::{Header, Method, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::response::Responder;
use rocket::serde::json::Json;
use rocket::{Build, Request, Rocket, catch, catchers, get, options, post, routes};
// endregion: imports

use crate::{Book, LIMIT, SITE, books, has_key, next_id};

// region: handlers
#[get("/books")]
fn list() -> Json<Vec<Book>> {
    Json(books())
}

#[post("/books", data = "<_book>")]
fn create(_key: Key, _book: Json<Book>) -> Status {
    Status::Created
}

/// Answers what a browser asks before it lets a page call the API.
#[options("/books")]
fn preflight() -> Status {
    Status::NoContent
}
// endregion: handlers

// region: chain
fn rocket(port: u16) -> Rocket<Build> {
    let figment = rocket::Config::figment()
        .merge(("log_level", "off"))
        .merge(("port", port))
        .merge(("limits.json", LIMIT.bytes()));
    rocket::custom(figment)
        .attach(compress())
        .attach(cors())
        .attach(log())
        .mount("/", routes![list, create, preflight])
        .register("/", catchers![no_key])
}
// endregion: chain

// region: log
struct Id(String);

/// Gives each request an id, and logs what became of it.
fn log() -> AdHoc {
    AdHoc::on_response("log", |request, response| {
        Box::pin(async move {
            let Id(id) = request.local_cache(|| Id(next_id()));
            let (method, path) = (request.method(), request.uri().path());
            println!("{id} {method} {path} -> {}", response.status().code);
            response.set_header(Header::new("x-request-id", id.clone()));
        })
    })
}
// endregion: log

// region: cors
fn cors() -> AdHoc {
    AdHoc::on_response("cors", |request, response| {
        Box::pin(async move {
            response.adjoin_header(Header::new("vary", "origin"));
            if request.headers().get_one("origin") == Some(SITE) {
                response.set_header(Header::new("access-control-allow-origin", SITE));
            }
            if request.method() == Method::Options {
                let allowed = [
                    ("methods", "GET,POST"),
                    ("headers", "authorization,content-type"),
                ];
                for (what, which) in allowed {
                    let name = format!("access-control-allow-{what}");
                    response.set_header(Header::new(name, which));
                }
            }
        })
    })
}
// endregion: cors

// region: compress
fn compress() -> AdHoc {
    AdHoc::on_response("compress", |request, response| {
        Box::pin(async move {
            if response.body().is_none() {
                return;
            }
            response.adjoin_header(Header::new("vary", "accept-encoding"));
            if !accepts_gzip(request) {
                return;
            }
            let Ok(body) = response.body_mut().to_bytes().await else {
                return;
            };
            let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
            if gzip.write_all(&body).is_ok()
                && let Ok(small) = gzip.finish()
            {
                response.set_header(Header::new("content-encoding", "gzip"));
                response.set_sized_body(small.len(), io::Cursor::new(small));
            }
        })
    })
}

fn accepts_gzip(request: &Request<'_>) -> bool {
    let accepted = request.headers().get("accept-encoding");
    accepted
        .flat_map(|value| value.split(','))
        .any(|one| one.trim() == "gzip")
}
// endregion: compress

// region: require-key
/// A caller who has the key.
struct Key;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Key {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let sent = request.headers().get_one("authorization");
        if sent.is_some_and(has_key) {
            return Outcome::Success(Self);
        }
        Outcome::Error((Status::Unauthorized, ()))
    }
}

#[derive(Responder)]
#[response(status = 401)]
struct Challenge {
    empty: (),
    challenge: Header<'static>,
}

#[catch(401)]
fn no_key() -> Challenge {
    Challenge {
        empty: (),
        challenge: Header::new("www-authenticate", "Bearer"),
    }
}
// endregion: require-key

/// Serves on this port until the process ends.
///
/// # Errors
/// Where the port can't be opened.
pub fn serve(port: u16) -> io::Result<()> {
    let served = rocket::execute(rocket(port).launch());
    served.map(drop).map_err(io::Error::other)
}
