/**
 * Reads all content as the build would and reports every fault there is, in one run. With `--form`
 * it leaves out the rules for questions, and tells only what would stop a page from being built.
 */
import { parseArgs } from 'node:util';
import { byPlace, formatIssue } from '../src/core/issue.ts';
import { contentRoot, displayPath } from '../src/markdown/content-files.ts';
import { ARTICLES, articleFiles } from '../src/markdown/page-folders.ts';
import { checkGuides } from './check/guides.ts';
import { checkLesson } from './check/lesson.ts';
import { checkLinks } from './check/links.ts';
import { checkQuestions } from './check/quiz/index.ts';
import { runCommand } from './setup/command.ts';

await runCommand(async () => {
  const guides = checkGuides();
  const articles = articleFiles(contentRoot);
  const files = [...guides.lessons, ...articles];
  const lessons = await Promise.all(files.map(checkLesson));
  const pages = lessons.flatMap(({ page }) => (page ? [page] : []));
  const { values } = parseArgs({ options: { form: { type: 'boolean', default: false } } });
  const questions = checkQuestions(values.form ? [] : files);
  const issues = [
    ...guides.issues,
    ...questions.issues,
    ...lessons.flatMap((lesson) => lesson.issues),
    ...checkLinks(lessons, articles.length > 0 ? [...guides.slugs, ARTICLES] : guides.slugs),
  ].sort(byPlace);
  for (const issue of issues) console.log(formatIssue(issue));

  const checked = [...guides.files, ...files.map(displayPath)];
  const faulty = new Set(issues.map(({ file }) => file));
  const fragments = pages.reduce((sum, page) => sum + page.fragments, 0);
  for (const line of questions.summaries) console.log(line);
  console.log(`${files.length} lessons; ${fragments} samples that no crate holds`);
  console.log(
    `${checked.filter((file) => !faulty.has(file)).length} passed, ${faulty.size} failed`,
  );
  return issues.length > 0 ? 1 : 0;
});
