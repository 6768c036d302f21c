//! The contract run against servers that keep it and servers that don't, over real sockets.

mod command;
mod kept;
mod server;
mod silence;
