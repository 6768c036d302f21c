import { type Fault, secondLesson } from './fault.ts';

/** Faults of the code in a question, and of an answer that is derived from code. */
export const quizCodeFaults: readonly Fault[] = [
  {
    name: 'a file that is not there',
    file: secondLesson,
    change: ['"answer": 1,', '"answer": 1, "code": { "file": "code/src/lib.rs" },'],
    at: '"file"',
    says: 'quiz: no file `code/src/lib.rs`; the files there are: `code/Cargo.toml`, `code/examples/greet.rs`, `code/fails/missing_value.rs`, `code/fails/wrong_type.rs` and `code/src/main.rs`',
  },
  {
    name: 'a file of another place',
    file: secondLesson,
    change: ['"answer": 1,', '"answer": 1, "code": { "file": "code/../../first/lesson.mdx" },'],
    at: '"file"',
    says: "quiz: `code/../../first/lesson.mdx` is outside the lesson's folder; a sample belongs to its lesson",
  },
  {
    name: 'a region that is not there',
    file: secondLesson,
    change: [
      '"answer": 1,',
      '"answer": 1, "code": { "file": "code/src/main.rs", "region": "router" },',
    ],
    at: '"region"',
    says: 'quiz: no region `router`; the regions there are: `greeting` and `main` (in `code/src/main.rs`)',
  },
  {
    name: 'code in a language of none of ours',
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
    says: 'quiz: `[0].predict` has one right answer; write `answer` as one index, not as a list',
  },
  {
    name: 'a prediction whose key is not what the compiler says',
    file: secondLesson,
    change: [
      '"choices": ["A type is missing", "A value can\'t be found"],\n    "answer": 1,',
      '"choices": ["`E0308`", "`E0425`"], "answer": 0,\n    "predict": { "of": "error", "file": "code/fails/missing_value.rs" },',
    ],
    at: '"answer"',
    says: 'quiz: the key says `E0308`, but compiling code/fails/missing_value.rs gives `E0425`; change the answer or the code',
  },
  {
    name: 'a typed prediction whose key is not what the compiler says',
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
    name: 'a prediction of a file that is not there',
    file: secondLesson,
    change: [
      '"answer": 1,',
      '"answer": 1, "predict": { "of": "prints", "file": "code/examples/a.rs" },',
    ],
    at: '"file"',
    says: 'quiz: no file `code/examples/a.rs`; the files there are: `code/Cargo.toml`, `code/examples/greet.rs`, `code/fails/missing_value.rs`, `code/fails/wrong_type.rs` and `code/src/main.rs`',
  },
  {
    name: 'a request that is none',
    file: secondLesson,
    change: ['"answer": 1,', '"answer": 1, "predict": { "of": "status", "request": "/" },'],
    at: '"request"',
    says: "quiz: `[0].predict.request` can't read `/`; the first line is `METHOD /path`, as `GET /books`",
  },
];
