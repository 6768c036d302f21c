//! Servers that break one promise each.

mod alter;
pub mod books;
pub mod create;
pub mod key;
pub mod list;
pub mod whole;

use axum::Router;

/// A broken server.
pub struct Fault {
    pub name: &'static str,
    /// The cases that must find it, and no others.
    pub found_by: &'static [&'static str],
    pub server: Router,
}

pub fn all() -> Vec<Fault> {
    let mut faults = whole::faults();
    faults.extend(list::faults());
    faults.extend(create::faults());
    faults.extend(books::faults());
    faults.extend(key::faults());
    faults
}

fn fault(name: &'static str, found_by: &'static [&'static str], server: Router) -> Fault {
    Fault {
        name,
        found_by,
        server,
    }
}
