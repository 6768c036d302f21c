import { type Fault, onlyLesson } from './fault.ts';

const starter = 'other/only/exercise/starter';
const solution = 'other/only/exercise/solution';
const fence = { file: onlyLesson, at: '```exercise' };
const tests = 'tests: [a_name_is_trimmed, a_blank_name_is_none]';

/** Faults of an exercise block and of its code. */
export const exerciseFaults: readonly Fault[] = [
  {
    name: 'an unknown key',
    file: onlyLesson,
    change: ['hints:', 'tips:\n  - None.\nhints:'],
    at: 'tips:',
    says: 'exercise: unknown key `tips`; the keys are `task`, `tests` and `hints`',
  },
  {
    name: 'no task',
    file: onlyLesson,
    change: ['task: A name', 'task: # A name'],
    at: 'task:',
    says: 'exercise: `task` must be a string, not null',
  },
  {
    name: 'no tests',
    file: onlyLesson,
    change: [tests, 'tests: []'],
    at: 'tests:',
    says: 'exercise: `tests` must have at least 1 entry',
  },
  {
    name: 'a test that is not a valid function name',
    file: onlyLesson,
    change: ['[a_name_is_trimmed,', '[a name is trimmed,'],
    at: 'a name is trimmed',
    says: 'exercise: `tests[0]` `a name is trimmed` is not a valid name of a Rust test; write it like `a_blank_title_is_422`',
  },
  {
    name: 'a test that is named twice',
    file: onlyLesson,
    change: [tests, 'tests: [a_name_is_trimmed, a_name_is_trimmed]'],
    at: 'tests:',
    says: 'exercise: `tests` contains a duplicate name',
  },
  {
    name: 'a hint with several paragraphs',
    file: onlyLesson,
    change: ['- An `Option` has', '- |\n    One.\n\n    Two.\n  - An `Option` has'],
    at: '|\n    One.',
    says: 'exercise: `hints[1]` must be one paragraph of inline Markdown: code, emphasis and links',
  },
  {
    name: 'a broken link',
    file: onlyLesson,
    change: ['- An `Option` has', '- See [this](#no-such-heading).\n  - An `Option` has'],
    at: 'See [this]',
    says: 'link: no heading `#no-such-heading` on that page; the headings are `your-turn`, `recap` and `check-your-understanding`',
  },
  {
    name: 'a link to the documentation of a fixed version',
    file: onlyLesson,
    change: [
      '- An `Option` has',
      '- See [it](https://docs.rs/axum/0.7.0/axum/).\n  - An `Option` has',
    ],
    at: 'See [it]',
    says: 'exercise: has an invalid link: `https://docs.rs/axum/0.7.0/axum/` names a version; write `latest`, which the page replaces with the locked version',
  },
  {
    name: 'truncated YAML',
    file: onlyLesson,
    change: [tests, 'tests: [a_name_is_trimmed'],
    at: 'hints:',
    says: 'exercise: Flow sequence in block collection must be sufficiently indented and end with a ]',
  },
  {
    name: 'a second block',
    file: onlyLesson,
    change: ['## Recap', '```exercise\ntask: Another.\n```\n\n## Recap'],
    at: '```exercise\ntask: Another.',
    says: 'exercise: a lesson has only one exercise; merge the two',
  },
  {
    ...fence,
    name: 'an unknown attribute',
    change: ['```exercise', '```exercise title=Mine'],
    says: 'fence: `exercise` does not accept `title`; accepted: none',
  },
  {
    ...fence,
    name: 'no starter',
    file: starter,
    change: 'delete the file',
    reportedIn: onlyLesson,
    says: 'exercise: no file in `exercise/starter/`; add `src/tests.rs` with failing tests',
  },
  {
    ...fence,
    name: 'a starter with a dependency that is not locked',
    file: `${starter}/Cargo.toml`,
    change: ['edition = "2024"', 'edition = "2024"\n\n[dependencies]\nrocket = "0.5"'],
    reportedIn: onlyLesson,
    says: `exercise: ${starter}/Cargo.toml:1:1 \`rocket\` is not in Cargo.lock; run cargo check in its folder`,
  },
  {
    ...fence,
    name: 'no solution',
    file: `${solution}/src/main.rs`,
    change: 'delete the file',
    reportedIn: onlyLesson,
    says: 'exercise: no file in `exercise/solution/`; add the files that differ from the starter, such as `src/main.rs`',
  },
  {
    ...fence,
    name: 'a solution with a file that the starter lacks',
    file: `${starter}/src/main.rs`,
    change: 'delete the file',
    reportedIn: onlyLesson,
    says: 'exercise: `exercise/solution/src/main.rs` is not in the starter; its files are `src/tests.rs`',
  },
  {
    ...fence,
    name: 'a solution that changes nothing',
    file: `${solution}/src/main.rs`,
    change: ['    let name = name.map(str::trim).filter(|name| !name.is_empty());\n', ''],
    reportedIn: onlyLesson,
    says: 'exercise: `exercise/solution/src/main.rs` is the same as in the starter; delete it',
  },
];
