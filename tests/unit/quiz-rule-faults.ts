/** Changes to the course of colours that break one rule, and the one line that tells of it. */
export interface RuleFault {
  readonly name: string;
  readonly file: string;
  readonly changes: readonly (readonly [from: string, to: string])[];
  /** The file that the line must name, where it is another one. */
  readonly reportedIn?: string;
  /** The text at whose first occurrence the line must point. */
  readonly at: string;
  readonly says: string;
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
    says: 'the lesson has 3 questions; ask at least 4',
  },
  {
    name: 'no question on what code does',
    file: second,
    changes: [['    "predict": { "of": "prints", "file": "code/examples/red.rs" },\n', '']],
    at: '```quiz',
    says: 'no question asks what code does; ask for what it prints, its status or its error with `predict`, so that the answer is found by running it',
  },
  {
    name: 'a question without a name',
    file: second,
    changes: [['    "id": "sky-at-noon",\n', '']],
    at: '{\n    "q": "Which colour has the sky at noon?"',
    says: 'the question has no `id`; give it one, such as `"id": "colour-has-sky-at-noon"`',
  },
  {
    name: 'a wrong choice without a reason',
    file: second,
    changes: [
      ['{ "text": "Pink", "why": "That is an evening." }', '"Pink"'],
      ['"answer": 1', '"answer": 1,\n    "explain": "Blue light is scattered most."'],
    ],
    at: '"Pink"',
    says: 'the choice has no `why`; say which mistake it is, and what is so instead',
  },
  {
    name: 'a right choice without a reason',
    file: second,
    changes: [
      ['{ "text": "Blue", "why": "Blue light is scattered most." }', '"Blue"'],
      ['"answer": 1', '"answer": 1,\n    "explain": "Blue light is scattered most."'],
    ],
    at: '"Blue"',
    says: 'the choice has no `why`; say why it is right, to who guessed',
  },
  {
    name: 'a mistake that nothing cures',
    file: second,
    changes: [['    "see": "[A colour](#a-colour)",\n    "items"', '    "items"']],
    at: '{\n    "id": "order-of-the-rainbow"',
    says: 'the question has no `see`; link the paragraph that cures a mistake, as `"see": "[Two ways out](#two-ways-out)"`',
  },
  {
    name: 'an objective that is not probed',
    file: second,
    changes: [['"objective": 3', '"objective": 2']],
    at: '```quiz',
    says: 'no question probes objective 3; write one with `"objective": 3`',
  },
  {
    name: 'an objective that is not there',
    file: second,
    changes: [
      [
        '"objective": 2,\n    "see": "[A colour](#a-colour)",\n    "items"',
        '"objective": 4,\n    "see": "[A colour](#a-colour)",\n    "items"',
      ],
    ],
    at: '"objective": 4',
    says: '`[3].objective` is no objective; the lesson has 1 to 3',
  },
  {
    name: 'Rust that nothing compiles',
    file: second,
    changes: [
      ['    "items"', '    "code": { "language": "rust", "text": "let a = 1;" },\n    "items"'],
    ],
    at: '"code"',
    says: 'nothing compiles this code; put it into code/src, code/examples or code/fails, and name it as `"code": { "file": … }`',
  },
  {
    name: 'code that is not what is run',
    file: second,
    changes: [
      [
        '    "predict": {',
        '    "code": { "language": "http", "text": "GET /red" },\n    "predict": {',
      ],
    ],
    at: '"code"',
    says: 'the answer is found by running code/examples/red.rs, which is not what `code` shows; name that file there, or leave `code` out',
  },
  {
    name: 'all of the above',
    file: second,
    changes: [['"Pink"', '"All of the above"']],
    at: '{ "text": "All of',
    says: 'the choice says "All of the above"; say what is so, or make `answer` a list and let all that apply be chosen',
  },
  {
    name: 'a choice that leans on the order',
    file: second,
    changes: [['"Pink"', '"As option B, but paler"']],
    at: '{ "text": "As option',
    says: '"option B" leans on an order, and each reader sees the choices in another; say in words which one is meant',
  },
  {
    name: 'a reason that leans on the order',
    file: second,
    changes: [['"That is a day of rain."', '"The first choice is an evening, and this is rain."']],
    at: '"why": "The first choice',
    says: '"first choice" leans on an order, and each reader sees the choices in another; say in words which one is meant',
  },
  {
    name: 'a negated negation',
    file: second,
    changes: [['"Put these from', '"None is without waves. Put these from']],
    at: '"q": "None is',
    says: 'two negations stand side by side; say it the positive way',
  },
  {
    name: 'a negated choice of what is not so',
    file: second,
    changes: [
      ['"Which colour has the sky', '"Which colour does the sky not have'],
      ['"Pink"', '"Not pink"'],
    ],
    at: '{ "text": "Not pink"',
    says: 'the question asks for what is not so, and the choice is negated too; ask for what is so, or turn the choice round',
  },
  {
    name: 'two choices that say the same',
    file: second,
    changes: [['"Grey"', '"`pink`."']],
    at: '{ "text": "`pink`."',
    says: 'the choice says the same as `Pink`; write another mistake, or leave it out',
  },
  {
    name: 'a question that the course asks already',
    file: second,
    changes: [['Which colour has a ripe tomato?', 'Which colour has a *ripe lemon*']],
    at: '"q": "Which colour has a *ripe',
    says: `the course asks this already at ${first}:47; ask something else`,
  },
  {
    name: 'a name that the course has already',
    file: second,
    changes: [['"id": "ripe-tomato"', '"id": "ripe-lemon"']],
    at: '"id": "ripe-lemon"',
    says: `the id \`ripe-lemon\` is that of ${first}:46 too; give this question its own`,
  },
  {
    name: 'right choices at one place',
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
    says: 'over the guide `colours` the place of a choice gives away whether it is right; of 6 questions it is place 1 in 4, place 2 in 1, place 3 in 1; move the right choice of `yellow-and-blue` at colours/first/lesson.mdx:31 from place 1 to place 2',
  },
  {
    name: 'right choices that are the longest',
    file: second,
    changes: [
      ['"Red", "why": "It ripens', '"Red of it", "why": "It ripens'],
      ['"Blue"', '"Blue of it"'],
    ],
    at: '"choices"',
    says: `over the guide \`colours\` the right choice is the longest in 3.3 of 6 questions, by chance it would be in 2; shorten the right choice of \`ripe-tomato\` at ${second}:26 (9 characters, the others 3 and 3), or lengthen another`,
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
    says: `over the guide \`colours\` the right choice is the shortest in 3.3 of 6 questions, by chance it would be in 2; lengthen the right choice of \`ripe-tomato\` at ${second}:26 (3 characters, the others 9 and 9), or shorten another`,
  },
];
