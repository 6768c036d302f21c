//! Tests of the program as it runs: on a socket, with signals, with its own memory.

mod load;
mod server;
#[cfg(unix)]
mod shutdown;
