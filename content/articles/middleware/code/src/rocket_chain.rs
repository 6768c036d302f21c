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

/// Answers what a browser asks before it lets a script call the API.
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

/// Gives each request an id, and logs the response.
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
            // An empty body has no size to save, and a stream must not wait for its end here.
            if response.body().preset_size().unwrap_or(0) == 0 {
                return;
            }
            response.adjoin_header(Header::new("vary", "accept-encoding"));
            let encoded = response.headers().contains("content-encoding");
            if encoded || !accepts_gzip(request) {
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

/// Whether the caller takes gzip. `gzip;q=0` is a refusal.
fn accepts_gzip(request: &Request<'_>) -> bool {
    let accepted = request.headers().get("accept-encoding");
    accepted.flat_map(|value| value.split(',')).any(|one| {
        let (coding, weight) = one.split_once(';').unwrap_or((one, "q=1"));
        let weight = weight.split_once('=').map_or("", |(_, value)| value.trim());
        coding.trim().eq_ignore_ascii_case("gzip") && weight.parse().is_ok_and(|q: f32| q > 0.0)
    })
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
/// If the port can't be opened.
pub fn serve(port: u16) -> io::Result<()> {
    let served = rocket::execute(rocket(port).launch());
    served.map(drop).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use rocket::local::blocking::Client;
    use rocket::response::stream::TextStream;

    use super::*;

    #[derive(Responder)]
    struct Encoded {
        body: &'static str,
        encoding: Header<'static>,
    }

    #[get("/encoded")]
    fn encoded() -> Encoded {
        Encoded {
            body: "as if it were brotli",
            encoding: Header::new("content-encoding", "br"),
        }
    }

    #[get("/endless")]
    fn endless() -> TextStream![&'static str] {
        TextStream! {
            yield "one";
            rocket::futures::future::pending::<()>().await;
        }
    }

    #[test]
    fn compress_leaves_what_is_encoded_and_what_is_streamed() {
        let routes = routes![encoded, endless];
        let rocket = rocket::custom(rocket::Config::figment().merge(("log_level", "off")));
        let client = Client::tracked(rocket.attach(compress()).mount("/", routes)).unwrap();
        for (path, encoding) in [("/encoded", Some("br")), ("/endless", None)] {
            let request = client
                .get(path)
                .header(Header::new("accept-encoding", "gzip"));
            let response = request.dispatch();
            assert_eq!(response.headers().get_one("content-encoding"), encoding);
            if encoding.is_some() {
                assert_eq!(response.into_string().unwrap(), "as if it were brotli");
            }
        }
    }
}
