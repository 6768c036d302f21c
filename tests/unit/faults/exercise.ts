import { type Fault, onlyLesson } from './fault.ts';

const starter = 'other/only/exercise/starter';
const solution = 'other/only/exercise/solution';
const fence = { file: onlyLesson, at: '```exercise' };
const tests = 'tests: [a_name_is_trimmed, a_blank_name_is_none]';

/** Faults of an exercise block and of the code beside it. */
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
    says: 'exercise: `task` must be a text, not nothing',
  },
  {
    name: 'no tests',
    file: onlyLesson,
    change: [tests, 'tests: []'],
    at: 'tests:',
    says: 'exercise: `tests` needs at least 1 entry',
  },
  {
    name: 'a test that can be no function',
    file: onlyLesson,
    change: ['[a_name_is_trimmed,', '[a name is trimmed,'],
    at: 'a name is trimmed',
    says: 'exercise: `tests[0]` `a name is trimmed` is no name of a Rust test; write it as `a_blank_title_is_422`',
  },
  {
    name: 'a test that is named twice',
    file: onlyLesson,
    change: [tests, 'tests: [a_name_is_trimmed, a_name_is_trimmed]'],
    at: 'tests:',
    says: 'exercise: `tests` holds a name twice',
  },
  {
    name: 'a hint that is more than a paragraph',
    file: onlyLesson,
    change: ['- An `Option` has', '- |\n    One.\n\n    Two.\n  - An `Option` has'],
    at: '|\n    One.',
    says: 'exercise: `hints[1]` takes one paragraph of inline Markdown: code, emphasis and links',
  },
  {
    name: 'a link that leads nowhere',
    file: onlyLesson,
    change: ['- An `Option` has', '- See [this](#no-such-heading).\n  - An `Option` has'],
    at: 'See [this]',
    says: 'link: no heading `#no-such-heading` there; the headings are `your-turn`, `recap` and `check-your-understanding`',
  },
  {
    name: 'a link to a version of a documentation',
    file: onlyLesson,
    change: [
      '- An `Option` has',
      '- See [it](https://docs.rs/axum/0.7.0/axum/).\n  - An `Option` has',
    ],
    at: 'See [it]',
    says: 'exercise: has a link: `https://docs.rs/axum/0.7.0/axum/` names a version; write `latest`, the page links the locked one',
  },
  {
    name: 'YAML that breaks off',
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
    says: 'exercise: a lesson has one; join the two',
  },
  {
    ...fence,
    name: 'a setting behind its language',
    change: ['```exercise', '```exercise title=Mine'],
    says: 'fence: `exercise` knows no `title`; it takes none',
  },
  {
    ...fence,
    name: 'no starter',
    file: starter,
    change: 'delete the file',
    reportedIn: onlyLesson,
    says: 'exercise: no file in `exercise/starter/`; put there `src/tests.rs`, with tests that fail',
  },
  {
    ...fence,
    name: 'a starter with a dependency that no lesson has',
    file: `${starter}/Cargo.toml`,
    change: ['edition = "2024"', 'edition = "2024"\n\n[dependencies]\nrocket = "0.5"'],
    reportedIn: onlyLesson,
    says: `exercise: ${starter}/Cargo.toml:1:1 \`rocket\` is not in Cargo.lock; run cargo check`,
  },
  {
    ...fence,
    name: 'no solution',
    file: `${solution}/src/main.rs`,
    change: 'delete the file',
    reportedIn: onlyLesson,
    says: 'exercise: no file in `exercise/solution/`; put there what differs from the starter, such as `src/main.rs`',
  },
  {
    ...fence,
    name: 'a solution of a file that the starter lacks',
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
    says: 'exercise: `exercise/solution/src/main.rs` is as in the starter; delete it',
  },
];
