// expect exit 0
use rocket::{Build, Ignite, Orbit, Rocket, get, routes};

#[get("/health")]
fn health() -> &'static str {
    "ok"
}

// region: stages
fn built() -> Rocket<Build> {
    let quiet = rocket::Config::figment().merge(("log_level", "off"));
    rocket::custom(quiet).mount("/api", routes![health])
}

async fn ignited() -> Result<Rocket<Ignite>, Box<rocket::Error>> {
    Ok(built().ignite().await?)
}

fn in_orbit(rocket: &Rocket<Orbit>) -> u16 {
    rocket.config().port
}
// endregion: stages

#[rocket::main]
async fn main() -> Result<(), Box<rocket::Error>> {
    // region: main
    println!("built: {} route", built().routes().count());
    let ignited = ignited().await?.routes().count();
    println!("ignited: {ignited} route");

    let liftoff = rocket::fairing::AdHoc::on_liftoff("stop", |rocket| {
        Box::pin(async move {
            println!("in orbit, on a port: {}", in_orbit(rocket) > 0);
            rocket.shutdown().notify();
        })
    });
    built().attach(liftoff).launch().await?;
    println!("launch has returned");
    // endregion: main
    Ok(())
}
