import { displayPath } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import { ARTICLES } from '../../src/content/page-folders.ts';
import { byPosition, formatIssue } from '../../src/core/issue.ts';
import { lessonMarkdown } from '../../src/markdown/index.ts';
import { checkGuides } from './guides.ts';
import { checkLesson } from './lesson.ts';
import { checkLinks } from './links.ts';
import { checkQuestions } from './quiz/index.ts';
import { readRoutes } from './routes.ts';

/** What a check of the content looks at. */
export interface CheckOptions {
  /** Leaves out the rules for questions: what is left would stop a page from being built. */
  readonly form: boolean;
  /** Whether a diagram that is not drawn yet is a fault. */
  readonly mustBeDrawn: boolean;
}

/** What a check of the content found. */
export interface CheckedContent {
  /** What a contributor reads: a line for each fault, then the counts. */
  readonly lines: readonly string[];
  readonly failed: number;
}

/**
 * Reads all content as the build would, and finds every fault there is.
 *
 * @throws CommandError where there is no content, ContentError where its lock file can't be read
 */
export async function checkContent(
  content: Content,
  { form, mustBeDrawn }: CheckOptions,
): Promise<CheckedContent> {
  const guides = checkGuides(content);
  const articles = content.pages.articles();
  const files = [...guides.lessons, ...articles];
  const collections = articles.length > 0 ? [...guides.slugs, ARTICLES] : guides.slugs;
  const markdown = lessonMarkdown(content, mustBeDrawn);
  const lessons = await Promise.all(files.map((file) => checkLesson(content, markdown, file)));
  const questions = checkQuestions(form ? [] : files);
  const issues = [
    ...guides.issues,
    ...questions.issues,
    ...lessons.flatMap((lesson) => lesson.issues),
    ...checkLinks(lessons, readRoutes(collections).paths),
  ].sort(byPosition);

  const checked = [...guides.files, ...files.map(displayPath)];
  const faulty = new Set(issues.map(({ file }) => file));
  const passed = checked.filter((file) => !faulty.has(file)).length;
  const fragments = lessons.reduce((sum, { page }) => sum + (page?.fragments ?? 0), 0);
  return {
    lines: [
      ...issues.map(formatIssue),
      ...questions.summaries,
      `${files.length} lessons; ${fragments} samples that no crate holds`,
      `${passed} passed, ${faulty.size} failed`,
    ],
    failed: faulty.size,
  };
}
