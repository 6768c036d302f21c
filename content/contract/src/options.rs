//! The command line.

use hyper::Uri;
use hyper::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};

use crate::cases::{self, Case};
use crate::rejection::Framework;
use crate::session::Terms;

pub const HELP: &str = "\
Checks a server of the books API, in whatever language it was built.

Usage: cargo run -p contract -- http://127.0.0.1:3000 [options]

  --case <text>          only the cases with this text in their name: list, create/location, …
  --envelope             errors are {\"error\":{\"code\":…,\"message\":…}}
  --framework <name>     axum, rocket or actix: what fails before a handler is called is
                         answered as it does; without, as any of them does
  --header <name: value> a header that every request has, such as 'authorization: Bearer …';
                         may be given again; with an authorization the cases of the key run too
  --json                 the result as JSON
  --help                 this text

Exit code: 0 where all cases passed, 1 where one failed, 2 where none could be run.
";

/// What the command line asks for.
pub struct Options {
    /// Host and port.
    pub authority: String,
    pub cases: Vec<&'static Case>,
    pub terms: Terms,
    /// What every request carries beside its own headers.
    pub headers: HeaderMap,
    pub json: bool,
}

/// Reads the arguments, without the name of the program. Nothing comes back where they ask for
/// help.
///
/// # Errors
/// One line that says what is wrong and what is allowed.
pub fn read(arguments: impl IntoIterator<Item = String>) -> Result<Option<Options>, String> {
    let mut arguments = arguments.into_iter();
    let mut url = None;
    let mut part = String::new();
    let mut terms = Terms::default();
    let mut headers = HeaderMap::new();
    let mut json = false;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" => return Ok(None),
            "--envelope" => terms.envelope = true,
            "--json" => json = true,
            "--case" => part = value_of("--case", arguments.next())?,
            "--framework" => {
                let name = value_of("--framework", arguments.next())?;
                terms.framework = Some(framework(&name)?);
            }
            "--header" => {
                let (name, value) = header(&value_of("--header", arguments.next())?)?;
                headers.append(name, value);
            }
            option if option.starts_with('-') => {
                return Err(format!("unknown option {option}; --help lists the options"));
            }
            _ if url.is_some() => {
                return Err(format!("one URL is enough, {argument} is another"));
            }
            _ => url = Some(argument),
        }
    }
    let Some(url) = url else {
        return Err("the URL of the server is missing, such as http://127.0.0.1:3000".into());
    };
    Ok(Some(Options {
        authority: authority(&url)?,
        cases: matching(&part, headers.contains_key(AUTHORIZATION))?,
        terms,
        headers,
        json,
    }))
}

fn value_of(option: &str, value: Option<String>) -> Result<String, String> {
    value.ok_or_else(|| format!("{option} needs a value; --help lists the options"))
}

fn framework(name: &str) -> Result<Framework, String> {
    match name {
        "axum" => Ok(Framework::Axum),
        "rocket" => Ok(Framework::Rocket),
        "actix" => Ok(Framework::Actix),
        _ => Err(format!(
            "unknown framework {name}; allowed are axum, rocket, actix"
        )),
    }
}

fn header(line: &str) -> Result<(HeaderName, HeaderValue), String> {
    let parts = line.split_once(':').and_then(|(name, value)| {
        let name = HeaderName::try_from(name.trim()).ok()?;
        Some((name, HeaderValue::try_from(value.trim()).ok()?))
    });
    parts.ok_or_else(|| format!("{line:?} is no header like 'authorization: Bearer a-key'"))
}

fn authority(url: &str) -> Result<String, String> {
    let wrong = || format!("{url} is not a URL like http://127.0.0.1:3000");
    let uri: Uri = url.parse().map_err(|_| wrong())?;
    let bare = uri.path_and_query().is_none_or(|path| path == "/");
    match (uri.scheme_str(), uri.host()) {
        (Some("http"), Some(host)) if bare => {
            Ok(format!("{host}:{}", uri.port_u16().unwrap_or(80)))
        }
        _ => Err(wrong()),
    }
}

fn matching(part: &str, keyed: bool) -> Result<Vec<&'static Case>, String> {
    let chosen: Vec<_> = cases::all()
        .filter(|case| case.name.contains(part))
        .collect();
    if !chosen.is_empty() && !keyed && chosen.iter().all(|case| case.needs_key()) {
        return Err(format!(
            "the cases with {part:?} in their names need a key: add --header 'authorization: Bearer …'"
        ));
    }
    let cases: Vec<_> = chosen
        .into_iter()
        .filter(|case| keyed || !case.needs_key())
        .collect();
    if cases.is_empty() {
        let names: Vec<_> = cases::all().map(|case| case.name).collect();
        return Err(format!(
            "no case has {part:?} in its name; there are {}",
            names.join(", ")
        ));
    }
    Ok(cases)
}
