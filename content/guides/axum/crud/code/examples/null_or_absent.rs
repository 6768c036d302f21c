// expect exit 0
use serde::{Deserialize, Deserializer};

// region: changes
#[derive(Deserialize)]
struct Lenient {
    year: Option<u16>,
}

#[derive(Deserialize)]
struct Strict {
    #[serde(default, deserialize_with = "if_sent")]
    year: Option<u16>,
}

/// Called only if the field was sent. Then it must hold a value.
fn if_sent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    u16::deserialize(deserializer).map(Some)
}
// endregion: changes

fn main() {
    for body in [r#"{"year":1979}"#, "{}", r#"{"year":null}"#] {
        println!("{body}");
        match serde_json::from_str(body) {
            Ok(Lenient { year }) => println!("  lenient: {year:?}"),
            Err(error) => println!("  lenient: {error}"),
        }
        match serde_json::from_str(body) {
            Ok(Strict { year }) => println!("  strict: {year:?}"),
            Err(error) => println!("  strict: {error}"),
        }
    }
}
