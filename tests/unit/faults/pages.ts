import { type Fault, firstLesson, onlyLesson, secondLesson } from './fault.ts';

const quiz = `\`\`\`quiz
[
  {
    "q": "How many phases has this guide?",
    "choices": ["One", "Two"],
    "answer": 0,
    "explain": "One, and it is done."
  }
]
\`\`\`
`;
const recap = `## Recap

- One phase is a guide too.
`;

/** Errors in links, in the text, and in a page as a whole. */
export const pageFaults: readonly Fault[] = [
  {
    name: 'a link to a page that does not exist',
    file: secondLesson,
    change: ['(/tiny/first/#a-sample)', '(/tiny/fourth/#a-sample)'],
    at: '[the first phase](/tiny/fourth',
    says: 'link: no page `/tiny/fourth/`; the lessons are `/other/only/`, `/tiny/first/` and `/tiny/second/`',
  },
  {
    name: 'a link without the slash at its end',
    file: secondLesson,
    change: ['(/tiny/first/#a-sample)', '(/tiny/first#a-sample)'],
    at: '[the first phase](/tiny/first#',
    says: 'link: no page `/tiny/first`; did you mean `/tiny/first/`',
  },
  {
    name: 'a link to a heading that does not exist',
    file: secondLesson,
    change: ['#a-sample', '#a-simple'],
    at: '[the first phase](/tiny/first/#',
    says: 'link: no heading `#a-simple` on that page; the headings are `a-sample`, `an-exchange`, `a-wide-table`, `a-diagram`, `recap` and `check-your-understanding`',
  },
  {
    name: 'a link to a heading of its own page that does not exist',
    file: onlyLesson,
    change: ['The function', 'The [function](#function)'],
    at: '[function]',
    says: 'link: no heading `#function` on that page; the headings are `your-turn`, `recap` and `check-your-understanding`',
  },
  {
    name: 'a relative link',
    file: secondLesson,
    change: ['(/tiny/first/#a-sample)', '(../first/)'],
    at: '[the first phase](..',
    says: 'link: `../first/` is not a path of the site; begin it with `/`, `#` or `https://`',
  },
  {
    name: 'a javascript link',
    file: secondLesson,
    change: ['(/tiny/first/#a-sample)', '(javascript:alert(1))'],
    at: '[the first phase](java',
    says: 'link: `javascript:alert(1)` is not a path of the site; begin it with `/`, `#` or `https://`',
  },
  {
    name: "a link to a fixed version of a crate's documentation",
    file: onlyLesson,
    change: ['The function', 'The [function](https://docs.rs/serde/1.0.1/serde/)'],
    at: '[function]',
    says: 'link: `https://docs.rs/serde/1.0.1/serde/` names a version; write `latest`, which the page replaces with the locked version',
  },
  {
    name: 'a link to the documentation of a crate that is not locked',
    file: onlyLesson,
    change: ['The function', 'The [function](https://docs.rs/sqlx/latest/sqlx/)'],
    at: '[function]',
    says: 'link: no crate `sqlx` in Cargo.lock; a link to docs.rs needs a crate that is locked',
  },
  {
    name: 'a JSX element',
    file: onlyLesson,
    change: ['The function', '<Warning /> The function'],
    at: '<Warning',
    says: 'lesson: the element `<Warning>` is not allowed; put it in backticks or write Markdown',
  },
  {
    name: 'a type outside backticks',
    file: onlyLesson,
    change: ['The function', 'An Option<String> and the function'],
    at: '<String>',
    says: 'lesson: Expected a closing tag for `<String>` (11:10) before the end of `paragraph`; `<` and `{` are code to MDX, so put them in backticks',
  },
  {
    name: 'an expression in braces',
    file: onlyLesson,
    change: ['The function', 'The {name} function'],
    at: '{name}',
    says: 'lesson: an expression in braces is not allowed; put it in backticks',
  },
  {
    name: 'a brace that is not closed',
    file: onlyLesson,
    change: ['The function', 'The { function'],
    at: '{ function',
    says: 'lesson: Unexpected end of file in expression, expected a corresponding closing brace for `{`; `<` and `{` are code to MDX, so put them in backticks',
  },
  {
    name: 'an import',
    file: onlyLesson,
    change: ['The function', "import { readFile } from 'node:fs';\n\nThe function"],
    at: 'import',
    says: 'lesson: an import or export is not allowed; delete it, because the site provides the components',
  },
  {
    name: 'an image',
    file: onlyLesson,
    change: ['The function', '![A function](/function.png)'],
    at: '![',
    says: 'lesson: an image is not allowed; draw a `mermaid` diagram',
  },
  {
    name: 'a title in the body',
    file: onlyLesson,
    change: ['The function', '# The only phase\n\nThe function'],
    at: '# The',
    says: 'heading: the title is in the front matter; start with `##`',
  },
  {
    name: 'a heading that skips a level',
    file: onlyLesson,
    change: ['The function', '### A start\n\nThe function'],
    at: '### A start',
    says: 'heading: `###` has no `##` above it; use `##`',
  },
  {
    name: 'a heading that is too deep',
    file: onlyLesson,
    change: ['The function', '#### A start\n\nThe function'],
    at: '#### A start',
    says: 'heading: only `##` and `###` are allowed; split the section instead',
  },
  {
    name: 'a duplicate heading',
    file: firstLesson,
    change: ['## A diagram', '## A sample'],
    at: '## A sample\n\n```mermaid',
    says: 'heading: `A sample` appears twice; rename one of them',
  },
  {
    name: "the quiz's own heading",
    file: onlyLesson,
    change: ['The function', '## Check your understanding\n\nThe function'],
    at: '## Check',
    says: 'heading: `Check your understanding` appears twice; rename one of them',
  },
  {
    name: 'no recap',
    file: onlyLesson,
    change: ['## Recap', '## In short'],
    says: 'lesson: has no `## Recap`; end with 4 to 6 points to remember',
  },
  {
    name: 'no quiz',
    file: onlyLesson,
    change: [quiz, ''],
    says: 'lesson: has no `quiz` block; add one after the recap',
  },
  {
    name: 'two quizzes',
    file: onlyLesson,
    change: [quiz, `${quiz}\n${quiz.replace('How', 'And how')}`],
    at: quiz.replace('How', 'And how'),
    says: 'quiz: a lesson has only one quiz block; merge the two',
  },
  {
    name: 'a quiz before the recap',
    file: onlyLesson,
    change: [`${recap}\n${quiz}`, `${quiz}\n${recap}`],
    at: '```quiz',
    says: 'quiz: is before the recap; move it after',
  },
];
