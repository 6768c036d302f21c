//! The books API behind a proxy, with axum and with Rocket.

pub mod axum_api;
pub mod caller;
pub mod json;
pub mod readiness;
pub mod rocket_api;
pub mod socket;

use std::time::Duration;

use serde::Deserialize;

// region: limits
/// What a request may cost.
#[derive(Clone, Copy)]
pub struct Limits {
    /// For the whole body to arrive. A slow body gets 408 only if this is shorter than `request`.
    pub body: Duration,
    /// For the response to be made.
    pub request: Duration,
    /// How many requests are worked on at once.
    pub at_once: usize,
}
// endregion: limits

/// What a caller sends to add a book.
#[derive(Deserialize)]
pub struct NewBook {
    pub title: String,
}
