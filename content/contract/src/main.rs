use std::io::{Write, stdout};
use std::process::ExitCode;
use std::time::Duration;

use contract::Client;
use contract::options::{self, HELP, Options};
use contract::report::Report;

/// How long a server may take for an answer.
const TIME_LIMIT: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

/// Says whether all cases passed.
fn run() -> Result<bool, String> {
    let Some(options) = options::read(std::env::args().skip(1))? else {
        print(&HELP)?;
        return Ok(true);
    };
    let client = Client::new(&options.authority, TIME_LIMIT)
        .map_err(|error| error.to_string())?
        .with_headers(options.headers.clone());
    let server = &options.authority;
    let no_server = |problem| format!("no server to check at {server}: {problem}");
    client.greet().map_err(no_server)?;

    let mut outcomes = Vec::new();
    for case in &options.cases {
        let went = |problem| format!("{server} went away during {}: {problem}", case.name);
        let outcome = case.run(&client, options.terms).map_err(went)?;
        if !options.json {
            print(&outcome)?;
        }
        outcomes.push(outcome);
    }
    let report = Report::from(outcomes);
    show(&report, &options)?;
    Ok(report.failed == 0)
}

fn show(report: &Report, options: &Options) -> Result<(), String> {
    if options.json {
        let json = serde_json::to_string_pretty(report).map_err(|error| error.to_string())?;
        return print(&format!("{json}\n"));
    }
    print(report)
}

fn print(text: &impl std::fmt::Display) -> Result<(), String> {
    write!(stdout(), "{text}").map_err(|error| error.to_string())
}
