import { type Fault, firstLesson, secondLesson } from './fault.ts';

/** The program of the second lesson. */
const program = (region: string) => `// region: ${region}
fn main() {
    // region: greeting
    let name = std::env::args().nth(1).unwrap_or_else(|| "reader".into());
    println!("Hello, {name}!");
    // endregion: greeting
}
// endregion: ${region}
`;

/** Faults of recordings, and of hard-coded versions. */
export const recordingFaults: readonly Fault[] = [
  {
    name: 'an invalid volatile part',
    file: firstLesson,
    change: ['```http', '```http varies="two words"'],
    at: '```http',
    says: 'http: varies: `two words` is neither a header name nor a JSON pointer; write `varies="x-request-id,/id"`',
  },
  {
    name: 'a volatile header that the response lacks',
    file: firstLesson,
    change: ['```http', '```http varies=x-request-id'],
    at: '```http',
    says: 'http: varies: the response has no header `x-request-id`; it has `content-type` and `content-length`',
  },
  {
    name: 'a log that is not recorded',
    file: firstLesson,
    change: ['## Recap', '```log\n```\n\n## Recap'],
    at: '```log',
    says: 'log: is not recorded; run `npm run record -- tiny/first`',
  },
  {
    name: 'a command that needs a shell',
    file: firstLesson,
    change: ['## Recap', '```run\ncargo test | more\n```\n\n## Recap'],
    at: 'cargo test | more',
    says: 'run: `cargo test | more` needs a shell, but commands run without one; write a program and its arguments, without quotes',
  },
  {
    name: 'commands that are not recorded',
    file: firstLesson,
    change: ['## Recap', '```run\ncargo test\n```\n\n## Recap'],
    at: '```run',
    says: 'run: these commands are not recorded; run `npm run record -- tiny/first`',
  },
  {
    name: 'a hard-coded version',
    file: secondLesson,
    change: ['## Recap', 'This is axum 0.8.9.\n\n## Recap'],
    at: '0.8.9',
    says: 'version: `0.8.9` is hard-coded; write `:version[axum]`, which follows the lock file',
  },
  {
    name: 'a region that was renamed in the program',
    file: 'tiny/second/code/src/main.rs',
    change: [program('main'), program('start')],
    at: '```rust',
    reportedIn: secondLesson,
    says: 'fence: no region `main`; available regions: `greeting` and `start` (in `code/src/main.rs`)',
  },
];
