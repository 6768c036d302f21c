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

/** Faults of what is recorded, and of versions that no recording keeps true. */
export const recordingFaults: readonly Fault[] = [
  {
    name: 'a part that varies and can be none',
    file: firstLesson,
    change: ['```http', '```http varies="two words"'],
    at: '```http',
    says: 'http: varies: `two words` is no name of a header and no pointer; write `varies="x-request-id,/id"`',
  },
  {
    name: 'a header that varies and is not there',
    file: firstLesson,
    change: ['```http', '```http varies=x-request-id'],
    at: '```http',
    says: 'http: varies: the reply has no header `x-request-id`; it has `content-type` and `content-length`',
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
    says: 'run: `cargo test | more` needs a shell, and none is used; write a program and its words, without quotes',
  },
  {
    name: 'commands that are not recorded',
    file: firstLesson,
    change: ['## Recap', '```run\ncargo test\n```\n\n## Recap'],
    at: '```run',
    says: 'run: these commands are not recorded; run `npm run record -- tiny/first`',
  },
  {
    name: 'a version written by hand',
    file: secondLesson,
    change: ['## Recap', 'This is axum 0.8.9.\n\n## Recap'],
    at: '0.8.9',
    says: 'version: `0.8.9` is written by hand; write `:version[axum]`, which follows the lock file',
  },
  {
    name: 'a region that has another name in the program now',
    file: 'tiny/second/code/src/main.rs',
    change: [program('main'), program('start')],
    at: '```rust',
    reportedIn: secondLesson,
    says: 'fence: no region `main`; the regions there are: `greeting` and `start` (in `code/src/main.rs`)',
  },
];
