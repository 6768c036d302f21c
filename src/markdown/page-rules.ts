import type { Issue } from '../core/issue.ts';
import type { Position } from '../core/position.ts';
import { t } from '../messages/index.ts';

/** A heading of the body, with its plain text. */
export interface PageHeading extends Position {
  readonly depth: number;
  readonly text: string;
}

/** What the rules for a whole page check. */
export interface PageShape {
  readonly headings: readonly PageHeading[];
  /** The positions of the quiz blocks. */
  readonly quizzes: readonly Position[];
  /** The number of the file's last line. */
  readonly lastLine: number;
}

/** Checks the structure of a page: headings in order, a recap, and one quiz block after it. */
export function checkPageRules({ headings, quizzes, lastLine }: PageShape): Issue[] {
  const issues: Issue[] = [];
  let depth = 1;
  const seen = new Set([t('quizTitle')]);
  for (const heading of headings) {
    if (heading.depth === 1) {
      issues.push(at(heading, 'heading: the title is in the front matter; start with `##`'));
    } else if (heading.depth > 3) {
      issues.push(
        at(heading, 'heading: only `##` and `###` are allowed; split the section instead'),
      );
    } else if (heading.depth > depth + 1) {
      issues.push(at(heading, 'heading: `###` has no `##` above it; use `##`'));
    }
    if (seen.has(heading.text)) {
      issues.push(at(heading, `heading: \`${heading.text}\` appears twice; rename one of them`));
    }
    seen.add(heading.text);
    depth = heading.depth;
  }
  const end = { line: lastLine, column: 1 };
  const recap = headings.find(({ text }) => text === 'Recap');
  if (!recap) issues.push(at(end, 'lesson: has no `## Recap`; end with 4 to 6 points to remember'));
  const [quiz, second] = quizzes;
  if (!quiz) issues.push(at(end, 'lesson: has no `quiz` block; add one after the recap'));
  if (second) issues.push(at(second, 'quiz: a lesson has only one quiz block; merge the two'));
  if (quiz && recap && quiz.line < recap.line) {
    issues.push(at(quiz, 'quiz: is before the recap; move it after'));
  }
  return issues;
}

function at({ line, column }: Position, message: string): Issue {
  return { line, column, message };
}
