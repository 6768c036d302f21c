// expect exit 0
use rocket::Config;
use rocket::figment::Figment;
use rocket::figment::providers::{Format, Toml};

const FILE: &str = r"
[default]
port = 1000

[release]
port = 2000
";

fn main() {
    let code = Config {
        port: 4000,
        ..Config::default()
    };
    let figment = Figment::from(Config::default())
        .merge(Toml::string(FILE).nested())
        .merge(code)
        .select("release");
    let port: u16 = figment.extract_inner("port").unwrap();
    println!("{port}");
}
