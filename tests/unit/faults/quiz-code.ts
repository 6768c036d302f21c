import { type Fault, secondLesson } from './fault.ts';

/** Faults of the code of a question, and of an answer that is derived from code. */
export const quizCodeFaults: readonly Fault[] = [
  {
    name: 'a file that does not exist',
    file: secondLesson,
    change: ['"answer": 1,', '"answer": 1, "code": { "file": "code/src/lib.rs" },'],
    at: '"file"',
    says: 'quiz: no file `code/src/lib.rs`; available files: `code/Cargo.toml`, `code/examples/greet.rs`, `code/fails/missing_value.rs`, `code/fails/wrong_type.rs` and `code/src/main.rs`',
  },
  {
    name: "a file outside the lesson's folder",
    file: secondLesson,
    change: ['"answer": 1,', '"answer": 1, "code": { "file": "code/../../first/lesson.mdx" },'],
    at: '"file"',
    says: "quiz: `code/../../first/lesson.mdx` is outside the lesson's folder; a sample must be a file in it",
  },
  {
    name: 'a region that does not exist',
    file: secondLesson,
    change: [
      '"answer": 1,',
      '"answer": 1, "code": { "file": "code/src/main.rs", "region": "router" },',
    ],
    at: '"region"',
    says: 'quiz: no region `router`; available regions: `greeting` and `main` (in `code/src/main.rs`)',
  },
  {
    name: 'code in an unsupported language',
    file: secondLesson,
    change: ['"answer": 1,', '"answer": 1, "code": { "language": "c", "text": "x" },'],
    at: '"language"',
    says: 'quiz: `[0].code.language` must be `rust`, `toml`, `json`, `http`, `sh`, `yaml`, `sql` or `text`',
  },
  {
    name: 'a prediction with several answers',
    file: secondLesson,
    change: [
      '"answer": 1,',
      '"answer": [1], "predict": { "of": "error", "file": "code/fails/missing_value.rs" },',
    ],
    at: '"predict"',
    says: 'quiz: `[0].predict` requires a single answer; write `answer` as an index, not as a list',
  },
  {
    name: 'a prediction whose answer differs from the compiler output',
    file: secondLesson,
    change: [
      '"choices": ["A type is missing", "A value can\'t be found"],\n    "answer": 1,',
      '"choices": ["`E0308`", "`E0425`"], "answer": 0,\n    "predict": { "of": "error", "file": "code/fails/missing_value.rs" },',
    ],
    at: '"answer"',
    says: 'quiz: the key says `E0308`, but compiling code/fails/missing_value.rs gives `E0425`; change the answer or the code',
  },
  {
    name: 'a typed prediction whose answer differs from the compiler output',
    file: secondLesson,
    change: [
      '"choices": ["A type is missing", "A value can\'t be found"],\n    "answer": 1,',
      '"kind": "type", "accept": ["no code", "E0425"],\n    "predict": { "of": "error", "file": "code/fails/missing_value.rs" },',
    ],
    at: '"no code"',
    says: 'quiz: the key says `no code`, but compiling code/fails/missing_value.rs gives `E0425`; change the answer or the code',
  },
  {
    name: 'a prediction that is not recorded',
    file: secondLesson,
    change: ['"answer": 1,', '"answer": 1, "predict": { "of": "status", "request": "GET /" },'],
    at: '"predict"',
    says: 'quiz: `[0].predict` is not recorded; run `npm run record -- tiny/second`',
  },
  {
    name: 'a prediction of a file that does not exist',
    file: secondLesson,
    change: [
      '"answer": 1,',
      '"answer": 1, "predict": { "of": "prints", "file": "code/examples/a.rs" },',
    ],
    at: '"file"',
    says: 'quiz: no file `code/examples/a.rs`; available files: `code/Cargo.toml`, `code/examples/greet.rs`, `code/fails/missing_value.rs`, `code/fails/wrong_type.rs` and `code/src/main.rs`',
  },
  {
    name: 'an invalid request',
    file: secondLesson,
    change: ['"answer": 1,', '"answer": 1, "predict": { "of": "status", "request": "/" },'],
    at: '"request"',
    says: "quiz: `[0].predict.request` can't read `/`; the first line must be `METHOD /path`, such as `GET /books`",
  },
];
