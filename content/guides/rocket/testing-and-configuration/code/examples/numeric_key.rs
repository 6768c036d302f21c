// expect exit 0
use rocket::serde::Deserialize;
use std::env;
use std::process::Command;

#[derive(Deserialize)]
#[serde(crate = "rocket::serde")]
struct Settings {
    api_key: String,
}

/// Runs this program again, with the variable set to each of these.
fn try_each(keys: [&str; 3]) {
    let program = env::current_exe().unwrap();
    for key in keys {
        let mut again = Command::new(&program);
        again.env("ROCKET_API_KEY", key).status().unwrap();
    }
}

fn main() {
    let Ok(key) = env::var("ROCKET_API_KEY") else {
        // region: keys
        try_each(["open-sesame", "12345", r#""12345""#]);
        // endregion: keys
        return;
    };
    println!("ROCKET_API_KEY={key}");
    // region: extract
    match rocket::Config::figment().extract::<Settings>() {
        Ok(settings) => println!("  the key is {}", settings.api_key),
        Err(error) => println!("  {}", error.kind),
    }
    // endregion: extract
}
