//! The same with Rocket: guards in place of layers.

// region: imports
use rocket::data::{self, Data, FromData};
use rocket::fairing::AdHoc;
use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::request::{self, FromRequest};
use rocket::serde::json::Json;
use rocket::{Build, Request, Rocket, State, get, post, routes};
use tokio::time::timeout;
// endregion: imports

use crate::caller::{Caller, Keys};
use crate::readiness::{Pauses, Ready, asked_to_stop, give_notice};
use crate::{Limits, NewBook};

// region: caller
#[rocket::async_trait]
impl<'r> FromRequest<'r> for &'r Caller {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, ()> {
        let owner = request.local_cache(|| {
            let keys = request.rocket().state::<Keys>()?;
            let sent = request.headers().get_one("authorization")?;
            keys.owner(sent.as_bytes()).cloned()
        });
        match owner {
            Some(caller) => Outcome::Success(caller),
            None => Outcome::Error((Status::Unauthorized, ())),
        }
    }
}
// endregion: caller

// region: in-time
/// A body that must arrive in time: `book: InTime<Json<NewBook>>` for `data = "<book>"`.
pub struct InTime<T>(pub T);

#[rocket::async_trait]
impl<'r, T: FromData<'r>> FromData<'r> for InTime<T> {
    type Error = Option<T::Error>;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> data::Outcome<'r, Self> {
        let Some(limits) = request.rocket().state::<Limits>() else {
            return Outcome::Error((Status::InternalServerError, None));
        };
        match timeout(limits.body, T::from_data(request, data)).await {
            Ok(outcome) => outcome.map(Self).map_error(|(status, e)| (status, Some(e))),
            Err(_) => Outcome::Error((Status::RequestTimeout, None)),
        }
    }
}
// endregion: in-time

// region: routes
#[post("/books", data = "<book>")]
fn create(caller: &Caller, book: InTime<Json<NewBook>>) -> (Status, String) {
    let told = format!("{} has added {}\n", caller.0, book.0.title);
    (Status::Created, told)
}

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

#[get("/ready")]
fn is_ready(ready: &State<Ready>) -> Status {
    if ready.is_ready() {
        Status::Ok
    } else {
        Status::ServiceUnavailable
    }
}
// endregion: routes

// region: rocket
/// Stops in the same order: Rocket's own signals are off, and a task asks for the shutdown.
pub fn rocket(port: u16, keys: Keys, limits: Limits, pauses: Pauses) -> Rocket<Build> {
    let figment = rocket::Config::figment()
        .merge(("log_level", "critical"))
        .merge(("port", port))
        .merge(("ip_header", false))
        .merge(("limits.json", "64KiB"))
        .merge(("shutdown.ctrlc", false))
        .merge(("shutdown.signals", [""; 0]))
        .merge(("shutdown.grace", pauses.drain.as_secs()))
        .merge(("shutdown.mercy", 1));
    let ready = Ready::new();
    let stop = AdHoc::on_liftoff("stop in order", move |rocket| {
        let shutdown = rocket.shutdown();
        let ready = rocket.state::<Ready>().cloned();
        Box::pin(async move {
            tokio::spawn(async move {
                asked_to_stop().await;
                give_notice(&ready.unwrap_or_default(), pauses).await;
                shutdown.notify();
            });
        })
    });
    rocket::custom(figment)
        .manage(ready)
        .manage(keys)
        .manage(limits)
        .attach(stop)
        .mount("/", routes![create, health, is_ready])
}
// endregion: rocket
