import { bad, good, type Issue } from '../../core/issue.ts';
import { diffLines } from '../../core/line-diff.ts';
import { exerciseTexts, readExercise } from '../../schema/exercise.ts';
import { renderInline } from '../../schema/inline.ts';
import { pinDocsLink } from '../docs-links.ts';
import { type ExerciseFiles, readExerciseFiles, starterZip } from '../exercise-files.ts';
import { allowOnly, atFence, type Fence, type FenceReader } from '../fence.ts';
import { highlight } from '../highlight.ts';

/** A file of the solution as the page shows it. */
interface SolutionFile {
  readonly title: string;
  readonly language: string;
  /** The content of a `<code>` element: the file compared with the starter's. */
  readonly html: string;
}

/** An exercise: a task, a crate to download whose tests fail, hints, and a solution. */
export const readExerciseFence: FenceReader = async (fence, page) => {
  const refused = allowOnly(fence, [], 'written');
  if (refused.length > 0) return bad(...refused);
  if (fence.ordinal > 0) return atFence(fence, 'exercise: a lesson has one; join the two');
  const exercise = readExercise(fence.body);
  const files = readExerciseFiles(page.folder, fence);
  if (!exercise.ok || !files.ok) {
    return bad(
      ...(exercise.ok ? [] : exercise.issues.map((each) => ({ ...each, ...fence.inBody(each) }))),
      ...(files.ok ? [] : files.issues),
    );
  }
  const { task, tests, hints } = exercise.value;
  const issues: Issue[] = [];
  const html = inlineRenderer(fence, issues);
  const texts = { task: html(task), hints: hints.map(html) };
  if (issues.length > 0) return bad(...issues);
  const solution = await Promise.all(
    [...files.value.solution].map(([file, text]) => showFile(file, text, files.value)),
  );
  return good({
    component: 'Exercise',
    properties: {
      task: texts.task,
      tests: JSON.stringify(tests),
      hints: JSON.stringify(texts.hints),
      solution: JSON.stringify(solution),
      download: `/${page.name}/exercise.zip`,
      bytes: String(starterZip(page.folder).length),
    },
  });
};

/** Makes HTML of the block's texts; what is wrong with one is placed at it. */
function inlineRenderer(fence: Fence, issues: Issue[]): (markdown: string) => string {
  const places = new Map(exerciseTexts(fence.body).map(({ text, ...place }) => [text, place]));
  return (markdown) => {
    const rendered = renderInline(markdown, pinDocsLink);
    if ('html' in rendered) return rendered.html;
    const place = fence.inBody(places.get(markdown) ?? { line: 1, column: 1 });
    issues.push({ ...place, message: `exercise: ${rendered.message}` });
    return '';
  };
}

async function showFile(
  file: string,
  text: string,
  { starter }: ExerciseFiles,
): Promise<SolutionFile> {
  const language = /\.(\w+)$/.exec(file)?.[1] ?? '';
  const name = language === 'rs' ? 'rust' : language;
  const lines = diffLines(linesOf(starter.get(file) ?? ''), linesOf(text));
  return { title: file, language: name, html: await highlight(lines, name) };
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
