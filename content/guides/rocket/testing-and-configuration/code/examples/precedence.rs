// expect exit 0
use rocket::figment::providers::{Env, Format, Toml};
use rocket::figment::{Figment, Profile};
use std::process::Command;

// region: file
const FILE: &str = r#"
[default]
port = 1000
ident = "from default"

[staging]
port = 2000
"#;
// endregion: file

// region: layers
/// The layers of `rocket::Config::figment()`, one by one, from the lowest to the highest.
fn layers() -> Figment {
    let profile = Profile::from_env_or("ROCKET_PROFILE", "debug");
    Figment::from(rocket::Config::default())
        .merge(Toml::string(FILE).nested())
        .merge(Env::prefixed("ROCKET_").global())
        .select(profile)
}

fn show(name: &str, figment: &Figment) {
    let port: u16 = figment.extract_inner("port").unwrap();
    let ident: String = figment.extract_inner("ident").unwrap();
    println!("{name}: port {port}, ident {ident:?}");
}
// endregion: layers

/// Runs this program again, with other variables.
fn again(variables: &[(&str, &str)]) {
    let program = std::env::current_exe().unwrap();
    let mut child = Command::new(program);
    let own = ["ROCKET_PORT", "ROCKET_PROFILE"];
    for name in own {
        child.env_remove(name);
    }
    let names: Vec<_> = variables
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let shown = if names.is_empty() {
        "no variables".to_owned()
    } else {
        names.join(" ")
    };
    child
        .env("SHOWN", shown)
        .envs(variables.iter().copied())
        .status()
        .unwrap();
}

fn main() {
    if let Ok(shown) = std::env::var("SHOWN") {
        println!("{shown}");
        show("  Rocket alone ", &Figment::from(rocket::Config::default()));
        show("  with the rest", &layers());
        show("  and with code", &layers().merge(("port", 4000)));
        return;
    }
    // region: runs
    again(&[]);
    again(&[("ROCKET_PROFILE", "staging")]);
    again(&[("ROCKET_PROFILE", "staging"), ("ROCKET_PORT", "3000")]);
    // endregion: runs
}
