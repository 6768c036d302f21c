use super::{Folder, book_by, create, new_app, send};
use crate::app;
use axum::http::header::LOCATION;
use std::collections::HashSet;
use tokio::task::JoinSet;

// region: sharing
#[tokio::test]
async fn clones_of_a_router_share_the_books() {
    let app = new_app().await;
    create(&app.clone(), &book_by("Butler")).await;
    assert_eq!(send(&app, "GET", "/books").await.ids(), [1]);
}

#[tokio::test]
async fn routers_with_the_same_state_share_the_books() {
    let folder = Folder::new();
    let state = folder.open().await;
    create(&app(state.clone()), &book_by("Butler")).await;
    assert_eq!(send(&app(state), "GET", "/books").await.ids(), [1]);
}

#[tokio::test]
async fn each_file_is_a_library_of_its_own() {
    create(&new_app().await, &book_by("Butler")).await;
    assert!(
        send(&new_app().await, "GET", "/books")
            .await
            .ids()
            .is_empty()
    );
}
// endregion: sharing

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn books_made_at_the_same_time_get_different_ids() {
    let app = new_app().await;
    let mut requests = JoinSet::new();
    for _ in 0..100 {
        let app = app.clone();
        requests.spawn(async move {
            let created = create(&app, &book_by("Butler")).await;
            created.headers[LOCATION].to_str().unwrap().to_owned()
        });
    }
    let locations: HashSet<_> = requests.join_all().await.into_iter().collect();
    assert_eq!(locations.len(), 100);
    assert_eq!(send(&app, "GET", "/books?limit=200").await.ids().len(), 100);
}
