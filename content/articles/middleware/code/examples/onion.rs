// expect exit 0
//! Every case of the picture: two ways to add three layers, each order of them, each fault.
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::sync::{Arc, Mutex};
use tower::{ServiceBuilder, ServiceExt};

const ORDERS: [[&str; 3]; 6] = [
    ["log", "auth", "cors"],
    ["log", "cors", "auth"],
    ["auth", "log", "cors"],
    ["auth", "cors", "log"],
    ["cors", "log", "auth"],
    ["cors", "auth", "log"],
];

/// Who misbehaves, and how: `auth stops`.
type Fault = Option<(&'static str, &'static str)>;

/// The faults: a layer may stop a request, fail after the handler, or panic. The handler may fail
/// or panic.
const FAULTS: [Fault; 12] = [
    None,
    Some(("handler", "fails")),
    Some(("handler", "panics")),
    Some(("log", "stops")),
    Some(("log", "fails")),
    Some(("log", "panics")),
    Some(("auth", "stops")),
    Some(("auth", "fails")),
    Some(("auth", "panics")),
    Some(("cors", "stops")),
    Some(("cors", "fails")),
    Some(("cors", "panics")),
];

#[derive(Clone)]
struct Part {
    name: &'static str,
    fault: Fault,
    steps: Arc<Mutex<Vec<String>>>,
}

impl Part {
    fn note(&self, step: String) {
        self.steps.lock().unwrap().push(step);
    }

    fn does(&self, what: &str) -> bool {
        self.fault == Some((self.name, what))
    }
}

// region: layer
async fn layer(State(part): State<Part>, request: Request, next: Next) -> Response {
    let name = part.name;
    part.note(format!("{name}>"));
    assert!(!part.does("panics"), "{name} panics");
    if part.does("stops") {
        part.note(format!("<{name}"));
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let response = next.run(request).await;
    part.note(format!("<{name}"));
    if part.does("fails") {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    response
}
// endregion: layer

async fn handler(State(part): State<Part>) -> Result<(), StatusCode> {
    part.note(part.name.to_owned());
    assert!(!part.does("panics"), "the handler panics");
    if part.does("fails") {
        return Err(StatusCode::NOT_FOUND);
    }
    Ok(())
}

fn app(style: &str, parts: [Part; 3], handles: Part) -> Router {
    let router = Router::new().route("/", get(handler)).with_state(handles);
    let [first, second, third] = parts.map(|part| from_fn_with_state(part, layer));
    // region: styles
    match style {
        "Router::layer" => router.layer(first).layer(second).layer(third),
        _ => router.layer(
            ServiceBuilder::new()
                .layer(first)
                .layer(second)
                .layer(third),
        ),
    }
    // endregion: styles
}

async fn observe(style: &str, order: [&'static str; 3], fault: Fault) {
    let steps = Arc::new(Mutex::new(Vec::new()));
    let part = |name| Part {
        name,
        fault,
        steps: Arc::clone(&steps),
    };
    let app = app(style, order.map(part), part("handler"));
    let response = tokio::spawn(app.oneshot(Request::new(Body::empty()))).await;
    let end = match response {
        Ok(Ok(response)) => response.status().as_u16().to_string(),
        _ => "no response".to_owned(),
    };
    let order = order.join(" ");
    let fault = fault.map_or("none".to_owned(), |(who, what)| format!("{who} {what}"));
    let steps = steps.lock().unwrap().join(" ");
    println!("{style}, {order}, {fault}: {steps} = {end}");
}

#[tokio::main]
async fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    for style in ["Router::layer", "ServiceBuilder"] {
        for order in ORDERS {
            for fault in FAULTS {
                observe(style, order, fault).await;
            }
        }
    }
}
