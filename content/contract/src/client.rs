use std::fmt::{self, Display, Formatter};
use std::io;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::handshake;
use hyper::header::{AUTHORIZATION, CONNECTION, CONTENT_TYPE, HOST, HeaderMap, HeaderValue};
use hyper_util::rt::TokioIo;
use tokio::io::join;
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::message::{Authorization, Request, Response, get};
use crate::undeterred::Undeterred;

/// Sends requests to one server. It hides nothing: it follows no redirect, makes an error of no
/// status, and lets a request be wrong.
pub struct Client {
    runtime: Runtime,
    authority: String,
    headers: HeaderMap,
    time_limit: Duration,
}

/// A request, and what came of it.
pub(crate) type Exchange = (Request, Result<Response, NoResponse>);

/// Why there is no response to look at.
#[derive(Debug)]
pub enum NoResponse {
    /// Nobody accepts connections.
    Unreachable(io::Error),
    /// The time limit passed.
    Silent(Duration),
    /// The connection ended before a whole response had come.
    Closed,
    /// What came is no HTTP.
    NotHttp(hyper::Error),
}

impl Client {
    /// Makes a client for the server at `authority` (`127.0.0.1:3000`), which is given
    /// `time_limit` for each response.
    ///
    /// # Errors
    /// Where the system gives no event queue.
    pub fn new(authority: &str, time_limit: Duration) -> io::Result<Self> {
        Ok(Self {
            runtime: Builder::new_current_thread().enable_all().build()?,
            authority: authority.to_owned(),
            headers: HeaderMap::new(),
            time_limit,
        })
    }

    /// Gives every request these headers, beside its own.
    #[must_use]
    pub fn with_headers(self, headers: HeaderMap) -> Self {
        Self { headers, ..self }
    }

    /// The `authorization` that every request has.
    pub(crate) fn authorization(&self) -> Option<&HeaderValue> {
        self.headers.get(AUTHORIZATION)
    }

    /// Sees whether a server is there that speaks HTTP.
    ///
    /// # Errors
    /// Where there is none.
    pub fn greet(&self) -> Result<(), NoResponse> {
        self.send(&get("/health")).map(drop)
    }

    /// Sends a request on a connection of its own and waits for the response.
    pub(crate) fn send(&self, request: &Request) -> Result<Response, NoResponse> {
        let (_, response) = self.runtime.block_on(self.exchange(request.clone()));
        response
    }

    /// Sends requests all at once and waits for the responses: in the order in which they come.
    pub(crate) fn send_together(&self, requests: Vec<Request>) -> Vec<Exchange> {
        self.runtime.block_on(async {
            requests
                .into_iter()
                .map(|request| self.exchange(request))
                .collect::<JoinSet<_>>()
                .join_all()
                .await
        })
    }

    fn exchange(&self, request: Request) -> impl Future<Output = Exchange> + use<> {
        let response = answer_to(
            request.clone(),
            self.authority.clone(),
            self.headers.clone(),
        );
        let time_limit = self.time_limit;
        async move {
            let response = timeout(time_limit, response)
                .await
                .unwrap_or(Err(NoResponse::Silent(time_limit)));
            (request, response)
        }
    }
}

/// Sends one request over a new connection.
async fn answer_to(
    request: Request,
    authority: String,
    headers: HeaderMap,
) -> Result<Response, NoResponse> {
    let stream = TcpStream::connect(&authority)
        .await
        .map_err(NoResponse::Unreachable)?;
    let (receiving, sending) = stream.into_split();
    let stream = join(receiving, Undeterred(sending));
    let (mut sender, connection) = handshake(TokioIo::new(stream)).await?;
    // Sending and receiving go on side by side: a server may answer before it has read the body.
    tokio::spawn(connection);

    let mut head = hyper::Request::builder()
        .method(request.method)
        .uri(request.path)
        .header(HOST, authority)
        .header(CONNECTION, "close");
    if let Some(content_type) = request.content_type {
        head = head.header(CONTENT_TYPE, content_type);
    }
    let authorization = request.authorization;
    let body = Full::<Bytes>::from(request.body.unwrap_or_default());
    let mut request = head.body(body).expect("the cases send no broken heads");
    request.headers_mut().extend(headers);
    match authorization {
        Authorization::Given => {}
        Authorization::Missing => {
            request.headers_mut().remove(AUTHORIZATION);
        }
        Authorization::Other(value) => {
            request.headers_mut().insert(AUTHORIZATION, value);
        }
    }

    let (head, body) = sender.send_request(request).await?.into_parts();
    let body = body.collect().await?.to_bytes();
    Ok(Response {
        status: head.status,
        headers: head.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    })
}

impl From<hyper::Error> for NoResponse {
    fn from(error: hyper::Error) -> Self {
        if error.is_parse() {
            Self::NotHttp(error)
        } else {
            Self::Closed
        }
    }
}

impl Display for NoResponse {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Unreachable(error) => write!(f, "no connection: {error}"),
            Self::Silent(limit) => write!(f, "no answer within {limit:?}"),
            Self::Closed => f.write_str("the connection was closed before the whole answer came"),
            Self::NotHttp(error) => write!(f, "the answer is not HTTP/1.1: {error}"),
        }
    }
}
