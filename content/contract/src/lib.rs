//! The contract of the books API as a program: it sends requests to a running server and compares
//! what comes back with what the API promises. It knows nothing of the server but its URL.

mod answer;
mod book;
pub mod cases;
mod client;
mod message;
pub mod options;
mod rejection;
pub mod report;
mod session;
mod undeterred;

pub use client::{Client, NoResponse};
pub use rejection::Framework;
pub use session::Terms;
