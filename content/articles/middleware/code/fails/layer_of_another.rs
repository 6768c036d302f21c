// expect error[E0277]: the trait bound
use actix_web::App;
use tower_http::compression::CompressionLayer;

fn main() {
    // region: app
    let _app = App::new().wrap(CompressionLayer::new());
    // endregion: app
}
