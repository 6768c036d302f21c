import type { Issue } from '../core/issue.ts';
import type { Position } from '../core/position.ts';
import { t } from '../messages/index.ts';

/** A heading of the body, with its plain text. */
export interface PageHeading extends Position {
  readonly depth: number;
  readonly text: string;
}

/** What a page's rules look at. */
export interface PageShape {
  readonly headings: readonly PageHeading[];
  /** Where the quiz blocks stand. */
  readonly quizzes: readonly Position[];
  /** The number of the file's last line. */
  readonly lastLine: number;
}

/** Checks what a whole page must have: headings in order, a recap, one quiz block behind it. */
export function checkPage({ headings, quizzes, lastLine }: PageShape): Issue[] {
  const issues: Issue[] = [];
  let depth = 1;
  const texts = new Set([t('quizTitle')]);
  for (const heading of headings) {
    if (heading.depth === 1) {
      issues.push(at(heading, 'heading: the title is in the front matter; begin with `##`'));
    } else if (heading.depth > 3) {
      issues.push(at(heading, 'heading: only `##` and `###` are used; split the section instead'));
    } else if (heading.depth > depth + 1) {
      issues.push(at(heading, 'heading: `###` stands below no `##`'));
    }
    if (texts.has(heading.text)) {
      issues.push(at(heading, `heading: \`${heading.text}\` is there twice; links need one each`));
    }
    texts.add(heading.text);
    depth = heading.depth;
  }
  const end = { line: lastLine, column: 1 };
  const recap = headings.find(({ text }) => text === 'Recap');
  if (!recap)
    issues.push(at(end, 'lesson: has no `## Recap`; close with 4 to 6 lines to remember'));
  const [quiz, second] = quizzes;
  if (!quiz) issues.push(at(end, 'lesson: has no `quiz` block; add one behind the recap'));
  if (second) issues.push(at(second, 'quiz: a lesson has one quiz block; join the two'));
  if (quiz && recap && quiz.line < recap.line) {
    issues.push(at(quiz, 'quiz: stands before the recap; move it behind'));
  }
  return issues;
}

function at({ line, column }: Position, message: string): Issue {
  return { line, column, message };
}
