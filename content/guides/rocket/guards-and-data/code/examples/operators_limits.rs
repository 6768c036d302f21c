// expect exit 0
use std::env;
use std::process::Command;

use rocket::Config;
use rocket::data::{Limits, ToByteUnit};

fn main() {
    if env::var_os("ROCKET_LIMITS").is_none() {
        // Start this program once more, as an operator might.
        let mut again = Command::new(env::current_exe().unwrap());
        let operator = r#"{file="10MiB"}"#;
        assert!(
            again
                .env("ROCKET_LIMITS", operator)
                .status()
                .unwrap()
                .success()
        );
        return;
    }
    // region: merges
    // The operator has set ROCKET_LIMITS={file="10MiB"}.
    let all = Limits::default().limit("json", 64.kibibytes());
    let all = Config::figment().merge(("limits", all));
    let one = Config::figment().merge(("limits.json", 64.kibibytes()));
    for (merged, figment) in [("limits", all), ("limits.json", one)] {
        let limits: Limits = figment.extract_inner("limits").unwrap();
        let [json, file] = ["json", "file"].map(|name| limits.get(name).unwrap());
        println!("merged {merged}: json {json}, file {file}");
    }
    // endregion: merges
}
