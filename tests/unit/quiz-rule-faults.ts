/** Changes to the course of colours that violate one rule, and the one line that reports it. */
export interface RuleFault {
  readonly name: string;
  readonly file: string;
  readonly changes: readonly (readonly [from: string, to: string])[];
  /** The file in which the fault is reported, if it is another one. */
  readonly reportedIn?: string;
  /** The string at whose first occurrence the fault is reported. */
  readonly at: string;
  /** The message after `quiz: `. */
  readonly message: string;
}

const first = 'colours/first/lesson.mdx';
const second = 'colours/second/lesson.mdx';

const order = `  {
    "id": "order-of-the-rainbow",
    "kind": "order",
    "q": "Put these from long waves to short ones.",
    "objective": 2,
    "see": "[A colour](#a-colour)",
    "items": ["Red", "Yellow", "Blue"],
    "explain": "Red light has the longest waves that are seen."
  }`;

export const ruleFaults: readonly RuleFault[] = [
  {
    name: 'three questions in a lesson',
    file: second,
    changes: [[`,\n${order}`, '']],
    at: '```quiz',
    message: 'the lesson has 3 questions; ask at least 4',
  },
  {
    name: 'no question about what code does',
    file: second,
    changes: [['    "predict": { "of": "prints", "file": "code/examples/red.rs" },\n', '']],
    at: '```quiz',
    message:
      'no question asks what code does; add one with `predict` about its output, its status or its error, whose answer is then checked by running it',
  },
  {
    name: 'a question without an id',
    file: second,
    changes: [['    "id": "sky-at-noon",\n', '']],
    at: '{\n    "q": "Which colour has the sky at noon?"',
    message: 'the question has no `id`; give it one, such as `"id": "colour-has-sky-at-noon"`',
  },
  {
    name: 'a wrong choice without a reason',
    file: second,
    changes: [
      ['{ "text": "Pink", "why": "That is an evening." }', '"Pink"'],
      ['"answer": 1', '"answer": 1,\n    "explain": "Blue light is scattered most."'],
    ],
    at: '"Pink"',
    message: 'the choice has no `why`; explain which mistake it is, and what is true instead',
  },
  {
    name: 'a right choice without a reason',
    file: second,
    changes: [
      ['{ "text": "Blue", "why": "Blue light is scattered most." }', '"Blue"'],
      ['"answer": 1', '"answer": 1,\n    "explain": "Blue light is scattered most."'],
    ],
    at: '"Blue"',
    message: 'the choice has no `why`; explain why it is right, for readers who guessed',
  },
  {
    name: 'a question without a link to read again',
    file: second,
    changes: [['    "see": "[A colour](#a-colour)",\n    "items"', '    "items"']],
    at: '{\n    "id": "order-of-the-rainbow"',
    message:
      'the question has no `see`; link the paragraph to read again, such as `"see": "[Build the router](#build-the-router)"`',
  },
  {
    name: 'an objective that is not tested',
    file: second,
    changes: [['"objective": 3', '"objective": 2']],
    at: '```quiz',
    message: 'no question tests objective 3; write one with `"objective": 3`',
  },
  {
    name: 'an objective that does not exist',
    file: second,
    changes: [
      [
        '"objective": 2,\n    "see": "[A colour](#a-colour)",\n    "items"',
        '"objective": 4,\n    "see": "[A colour](#a-colour)",\n    "items"',
      ],
    ],
    at: '"objective": 4',
    message: '`[3].objective` does not exist; the lesson has objectives 1 to 3',
  },
  {
    name: 'Rust code that is not compiled',
    file: second,
    changes: [
      ['    "items"', '    "code": { "language": "rust", "text": "let a = 1;" },\n    "items"'],
    ],
    at: '"code"',
    message:
      'this code is not compiled; move it to code/src, code/examples or code/fails, and refer to it with `"code": { "file": … }`',
  },
  {
    name: 'code that differs from the file that is run',
    file: second,
    changes: [
      [
        '    "predict": {',
        '    "code": { "language": "http", "text": "GET /red" },\n    "predict": {',
      ],
    ],
    at: '"code"',
    message:
      '`predict` runs code/examples/red.rs, but `code` shows something else; show that file, or remove `code`',
  },
  {
    name: 'all of the above',
    file: second,
    changes: [['"Pink"', '"All of the above"']],
    at: '{ "text": "All of',
    message:
      'the choice says "All of the above"; write a statement of its own, or make `answer` a list of all that apply',
  },
  {
    name: 'a choice that refers to the order',
    file: second,
    changes: [['"Pink"', '"As option B, but paler"']],
    at: '{ "text": "As option',
    message:
      '"option B" refers to the order of the choices, which is shuffled for each reader; name the choice by its content',
  },
  {
    name: 'a reason that refers to the order',
    file: second,
    changes: [['"That is a day of rain."', '"The first choice is an evening, and this is rain."']],
    at: '"why": "The first choice',
    message:
      '"first choice" refers to the order of the choices, which is shuffled for each reader; name the choice by its content',
  },
  {
    name: 'a double negation',
    file: second,
    changes: [['"Put these from', '"None is without waves. Put these from']],
    at: '"q": "None is',
    message: 'two negations in one clause; rephrase it positively',
  },
  {
    name: 'a negated choice of a negated question',
    file: second,
    changes: [
      ['"Which colour has the sky', '"Which colour does the sky not have'],
      ['"Pink"', '"Not pink"'],
    ],
    at: '{ "text": "Not pink"',
    message:
      'the question is negated, and so is the choice; write one of the two without a negation',
  },
  {
    name: 'two choices that say the same',
    file: second,
    changes: [['"Grey"', '"`pink`."']],
    at: '{ "text": "`pink`."',
    message: 'the choice says the same as `Pink`; write another mistake, or remove it',
  },
  {
    name: 'a question that the course already asks',
    file: second,
    changes: [['Which colour has a ripe tomato?', 'Which colour has a *ripe lemon*']],
    at: '"q": "Which colour has a *ripe',
    message: `the course already asks this at ${first}:47; ask something else`,
  },
  {
    name: 'an id that the course already has',
    file: second,
    changes: [['"id": "ripe-tomato"', '"id": "ripe-lemon"']],
    at: '"id": "ripe-lemon"',
    message: `the id \`ripe-lemon\` is already used at ${first}:46; give this question its own`,
  },
  {
    name: 'right choices at one position',
    file: second,
    changes: [
      ['"answer": 1', '"answer": 0'],
      [
        '"text": "`tan`", "why": "No line names it." },\n      { "text": "`jet`", "why": "No line names it." },\n      { "text": "`red`", "why": "Its only line prints it." }\n    ],\n    "answer": 2',
        '"text": "`red`", "why": "Its only line prints it." },\n      { "text": "`jet`", "why": "No line names it." },\n      { "text": "`tan`", "why": "No line names it." }\n    ],\n    "answer": 0',
      ],
    ],
    reportedIn: first,
    at: '"answer": 0',
    message:
      'in the guide `colours` the position of a choice gives away whether it is right: of 6 right choices there are 4 at position 1, 1 at position 2, 1 at position 3; move the right choice of `yellow-and-blue` at colours/first/lesson.mdx:31 from position 1 to position 2',
  },
  {
    name: 'right choices that are the longest',
    file: second,
    changes: [
      ['"Red", "why": "It ripens', '"Red of it", "why": "It ripens'],
      ['"Blue"', '"Blue of it"'],
    ],
    at: '"choices"',
    message: `in the guide \`colours\` the right choice is the longest in 3.3 of 6 questions, but by chance would be in 2; shorten the right choice of \`ripe-tomato\` at ${second}:26 (9 characters, the others 3 and 3), or lengthen another`,
  },
  {
    name: 'right choices that are the shortest',
    file: second,
    changes: [
      ['"Tan"', '"Tan of it"'],
      ['"Jet"', '"Jet of it"'],
      ['"Pink"', '"Pink of it"'],
      ['"Grey"', '"Grey of it"'],
    ],
    at: '"choices"',
    message: `in the guide \`colours\` the right choice is the shortest in 3.3 of 6 questions, but by chance would be in 2; lengthen the right choice of \`ripe-tomato\` at ${second}:26 (3 characters, the others 9 and 9), or shorten another`,
  },
];
