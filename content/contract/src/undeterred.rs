use std::io::{self, ErrorKind};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::AsyncWrite;

/// Sends what the other side reads, and drops the rest.
///
/// A server that refuses a large body may answer and close the connection before it has read that
/// body. Its answer lies ready then, but hyper would stop at the failed write and never look.
pub(crate) struct Undeterred<W>(pub(crate) W);

impl<W: AsyncWrite + Unpin> AsyncWrite for Undeterred<W> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0)
            .poll_write(context, bytes)
            .map(|written| unless_closed(written, bytes.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0)
            .poll_flush(context)
            .map(|flushed| unless_closed(flushed, ()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0)
            .poll_shutdown(context)
            .map(|closed| unless_closed(closed, ()))
    }
}

/// Takes `done` for the result where nobody listens any more.
fn unless_closed<T>(result: io::Result<T>, done: T) -> io::Result<T> {
    match result {
        Err(error) if is_closed(error.kind()) => Ok(done),
        other => other,
    }
}

fn is_closed(kind: ErrorKind) -> bool {
    use ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, NotConnected};
    matches!(
        kind,
        BrokenPipe | ConnectionAborted | ConnectionReset | NotConnected
    )
}
