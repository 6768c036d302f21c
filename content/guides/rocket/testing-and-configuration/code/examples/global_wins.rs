// expect exit 0
use rocket::figment::Figment;
use rocket::figment::providers::{Format, Toml};

// region: file
const FILE: &str = r"
[default]
port = 1000

[release]
port = 2000

[global]
port = 3000
";
// endregion: file

fn main() {
    // region: read
    let figment = Figment::from(rocket::Config::default())
        .merge(Toml::string(FILE).nested())
        .select("release");
    let port: u16 = figment.extract_inner("port").unwrap();
    println!("{port}");
    // endregion: read
}
