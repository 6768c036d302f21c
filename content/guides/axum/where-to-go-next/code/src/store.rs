use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::{AcquireError, Semaphore};

#[derive(Clone, Serialize)]
pub struct Book {
    pub id: u64,
    pub title: String,
    pub author: String,
    pub year: u16,
}

// region: error
/// Why the store could not answer. With a database, the client's own error would be in here.
#[derive(Debug)]
pub struct StoreError(AcquireError);

impl From<AcquireError> for StoreError {
    fn from(error: AcquireError) -> Self {
        Self(error)
    }
}
// endregion: error

// region: store
#[derive(Clone)]
pub struct Store {
    books: Arc<BTreeMap<u64, Book>>,
    connections: Arc<Semaphore>,
}

impl Store {
    pub fn new(books: BTreeMap<u64, Book>, connections: Arc<Semaphore>) -> Self {
        let books = Arc::new(books);
        Self { books, connections }
    }

    pub async fn list(&self) -> Result<Vec<Book>, StoreError> {
        let _connection = self.connections.acquire().await?;
        Ok(self.books.values().cloned().collect())
    }

    pub async fn find(&self, id: u64) -> Result<Option<Book>, StoreError> {
        let _connection = self.connections.acquire().await?;
        Ok(self.books.get(&id).cloned())
    }
}
// endregion: store
