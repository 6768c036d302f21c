import path from 'node:path';
import { ARTICLES, type Content, displayPath } from '../../src/content/index.ts';
import { byPosition, formatIssue } from '../../src/core/issue.ts';
import { lessonMarkdown } from '../../src/markdown/index.ts';
import { checkGuides } from './guides.ts';
import { checkLesson } from './lesson.ts';
import { checkLinks } from './links.ts';
import { checkQuestions } from './quiz/index.ts';
import { readPagePaths } from './routes.ts';
import { checkWords } from './words.ts';

/** The options of a check of the content. */
export interface ContentCheckOptions {
  /** Checks only what would make the build fail, and skips the rules for questions. */
  readonly form: boolean;
  /** Whether a diagram that is not drawn yet is a fault. */
  readonly mustBeDrawn: boolean;
}

/** The result of a check of the content. */
export interface CheckedContent {
  /** The lines to print: one for each fault, then the counts. */
  readonly lines: readonly string[];
  /** The number of files with faults. */
  readonly failed: number;
}

/**
 * Reads all content like the build does, and collects all faults.
 *
 * @throws CommandError if there is no content, ContentError if its lock file is invalid
 */
export async function checkContent(
  content: Content,
  { form, mustBeDrawn }: ContentCheckOptions,
): Promise<CheckedContent> {
  const guides = checkGuides(content);
  const articles = content.pages.articles();
  const files = [...guides.lessons, ...articles];
  const collections = articles.length > 0 ? [...guides.slugs, ARTICLES] : guides.slugs;
  const markdown = lessonMarkdown(content, mustBeDrawn);
  const lessons = await Promise.all(files.map((file) => checkLesson(content, markdown, file)));
  const questions = checkQuestions(form ? [] : files);
  const guideFiles = guides.slugs.map((slug) =>
    path.join(content.root, 'guides', slug, 'guide.yaml'),
  );
  const words = form ? [] : checkWords(content, [...files, ...guideFiles]);
  const issues = [
    ...guides.issues,
    ...questions.issues,
    ...words,
    ...lessons.flatMap((lesson) => lesson.issues),
    ...checkLinks(lessons, readPagePaths(collections)),
  ].sort(byPosition);

  const checked = [...guides.files, ...files.map(displayPath)];
  const faulty = new Set(issues.map(({ file }) => file));
  const passed = checked.filter((file) => !faulty.has(file)).length;
  const fragments = lessons.reduce((sum, { page }) => sum + (page?.fragments ?? 0), 0);
  return {
    lines: [
      ...issues.map(formatIssue),
      ...questions.summaries,
      `${files.length} lessons; ${fragments} samples outside any crate`,
      `${passed} passed, ${faulty.size} failed`,
    ],
    failed: faulty.size,
  };
}
