// expect error[E0432]: unresolved import `axum::test`
// region: import
use axum::test::TestClient;
// endregion: import

fn main() {
    let _client: TestClient;
}
