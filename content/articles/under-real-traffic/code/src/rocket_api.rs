//! The same with Rocket: guards in place of layers.

// region: imports
use std::sync::Arc;

use rocket::data::{self, Data, FromData};
use rocket::fairing::AdHoc;
use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::request::{self, FromRequest};
use rocket::serde::json::Json;
use rocket::{Build, Request, Rocket, State, get, post, routes};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
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

// region: permit
/// One of the permits. It is returned when the handler's argument is dropped.
struct Permit(#[expect(dead_code, reason = "it is kept, not read")] OwnedSemaphorePermit);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Permit {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, ()> {
        let permits = request.rocket().state::<Arc<Semaphore>>();
        match permits.and_then(|permits| permits.clone().try_acquire_owned().ok()) {
            Some(permit) => Outcome::Success(Self(permit)),
            None => Outcome::Error((Status::ServiceUnavailable, ())),
        }
    }
}
// endregion: permit

// region: create
#[post("/books", data = "<book>")]
fn create(caller: &Caller, _permit: Permit, book: InTime<Json<NewBook>>) -> (Status, String) {
    let told = format!("{} has added {}\n", caller.0, book.0.title);
    (Status::Created, told)
}
// endregion: create

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
        .manage(Arc::new(Semaphore::new(limits.at_once)))
        .attach(stop)
        .mount("/", routes![create, health, is_ready])
}
// endregion: rocket

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use rocket::http::{ContentType, Header};
    use rocket::local::asynchronous::Client;

    use super::*;

    async fn client(at_once: usize) -> Client {
        let limits = Limits {
            body: Duration::from_hours(1),
            request: Duration::from_hours(1),
            at_once,
        };
        let pauses = Pauses {
            notice: Duration::ZERO,
            drain: Duration::ZERO,
        };
        let rocket = rocket(0, Keys::new(&[("shop", "alpha")]), limits, pauses);
        Client::untracked(rocket).await.unwrap()
    }

    async fn create_with(key: &str, client: &Client) -> (Status, String) {
        let request = client
            .post("/books")
            .header(ContentType::JSON)
            .header(Header::new("authorization", format!("Bearer {key}")))
            .body(r#"{"title":"Kindred"}"#);
        let response = request.dispatch().await;
        let status = response.status();
        (status, response.into_string().await.unwrap_or_default())
    }

    #[rocket::async_test]
    async fn a_handler_learns_whose_key_it_was_and_returns_its_permit() {
        let client = client(1).await;
        for _ in 1..=2 {
            let (status, told) = create_with("alpha", &client).await;
            assert_eq!(status, Status::Created);
            assert_eq!(told, "shop has added Kindred\n");
        }
        let (status, _) = create_with("beta", &client).await;
        assert_eq!(status, Status::Unauthorized);
    }

    #[rocket::async_test]
    async fn without_a_permit_it_is_503_and_strangers_ask_for_none() {
        let client = client(0).await;
        let (status, _) = create_with("alpha", &client).await;
        assert_eq!(status, Status::ServiceUnavailable);
        let (status, _) = create_with("beta", &client).await;
        assert_eq!(status, Status::Unauthorized);
        let ready = client.get("/ready").dispatch().await.status();
        assert_eq!(ready, Status::Ok);
    }
}
