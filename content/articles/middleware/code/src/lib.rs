//! One chain of middleware, built in three frameworks.

pub mod actix_chain;
pub mod axum_chain;
pub mod rocket_chain;

use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

// region: terms
/// The only site whose scripts may call the API from a browser.
const SITE: &str = "https://books.example";
/// What a caller who changes something must send: `authorization: Bearer open-sesame`.
const KEY: &str = "open-sesame";
/// The largest JSON body in bytes.
const LIMIT: usize = 64 * 1024;

/// Whether a value of `authorization` holds the key. HTTP ignores the case of `Bearer`.
fn has_key(value: &str) -> bool {
    let (scheme, sent) = value.split_once(' ').unwrap_or_default();
    // Digests have one length, and `ct_eq` takes the same time for each of them.
    let same = Sha256::digest(sent).as_slice().ct_eq(&Sha256::digest(KEY));
    scheme.eq_ignore_ascii_case("bearer") && bool::from(same)
}
// endregion: terms

#[derive(Serialize, Deserialize)]
struct Book {
    title: String,
    author: String,
}

/// Enough books to be worth compressing.
fn books() -> Vec<Book> {
    ["Kindred", "The Dispossessed", "Emma"]
        .into_iter()
        .cycle()
        .take(30)
        .map(|title| Book {
            title: title.to_owned(),
            author: "somebody".to_owned(),
        })
        .collect()
}

// region: next-id
/// The id of the next request: 1, 2, 3.
fn next_id() -> String {
    static LAST: AtomicU64 = AtomicU64::new(0);
    (LAST.fetch_add(1, Ordering::Relaxed) + 1).to_string()
}
// endregion: next-id
