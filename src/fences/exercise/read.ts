import path from 'node:path';
import {
  allowOnly,
  atFence,
  type ExerciseFiles,
  type Fence,
  type Versions,
} from '../../content/index.ts';
import { crateChanges } from '../../core/crate-changes.ts';
import { err, type Issue, ok } from '../../core/issue.ts';
import { languageOf } from '../../core/languages.ts';
import { t } from '../../messages/index.ts';
import { exerciseStrings, readExercise } from '../../schema/exercise.ts';
import { renderInline } from '../../schema/inline.ts';
import type { FenceReader } from '../fence-reader.ts';
import { highlight } from '../highlight.ts';

/** A part of an exercise's solution that differs from its starter. */
interface SolutionPart {
  readonly title: string;
  readonly language: string;
  /** The content of a `<code>` element. */
  readonly html: string;
}

/** A task with a crate to download, hints and a solution. */
export interface ExerciseProps {
  readonly taskHtml: string;
  readonly tests: readonly string[];
  readonly hintsHtml: readonly string[];
  readonly solution: readonly SolutionPart[];
  /** The URL of the starter's zip. */
  readonly download: string;
  /** The size of the zip. */
  readonly bytes: number;
}

/** Reads an exercise: a task, a crate to download whose tests fail, hints, and a solution. */
export const readExerciseFence: FenceReader<ExerciseProps> = async (fence, { content, page }) => {
  const rejected = allowOnly(fence, [], 'written');
  if (rejected.length > 0) return err(...rejected);
  if (fence.ordinal > 0)
    return atFence(fence, 'exercise: a lesson has only one exercise; merge the two');
  const exercise = readExercise(fence.body);
  const files = content.exercises.read(page.folder, fence.position);
  if (!exercise.ok || !files.ok) {
    return err(
      ...(exercise.ok ? [] : exercise.issues.map((each) => ({ ...each, ...fence.inBody(each) }))),
      ...(files.ok ? [] : files.issues),
    );
  }
  const { task, tests, hints } = exercise.value;
  const versions = content.versions.ofCrate(path.join(page.folder, 'code'));
  const issues: Issue[] = [];
  const html = inlineRenderer(fence, versions, issues);
  const taskHtml = html(task);
  const hintsHtml = hints.map(html);
  if (issues.length > 0) return err(...issues);
  return ok({
    props: {
      taskHtml,
      tests,
      hintsHtml,
      solution: await showSolution(files.value),
      download: `/${page.name}/exercise.zip`,
      bytes: content.exercises.zip(page.folder).length,
    },
  });
};

/** Creates a renderer for the block's inline Markdown, which adds an issue for each error. */
function inlineRenderer(
  fence: Fence,
  versions: Versions,
  issues: Issue[],
): (markdown: string) => string {
  const positions = new Map(
    exerciseStrings(fence.body).map(({ text, ...position }) => [text, position]),
  );
  return (markdown) => {
    const rendered = renderInline(markdown, versions.pinDocsLink);
    if ('html' in rendered) return rendered.html;
    const position = fence.inBody(positions.get(markdown) ?? { line: 1, column: 1 });
    issues.push({ ...position, message: `exercise: ${rendered.message}` });
    return '';
  };
}

/** Renders where the solution differs from the starter; whole files would take long to load. */
async function showSolution({ starter, solution }: ExerciseFiles): Promise<SolutionPart[]> {
  const before = new Map([...starter].filter(([file]) => solution.has(file)));
  const stretches = crateChanges(before, solution).flatMap(({ file, kind, stretches }) => {
    return stretches.map(({ first, lines }) => ({
      title: kind === 'added' ? file : t('exerciseSolutionPart', { file, line: first }),
      language: languageOf(file),
      lines,
    }));
  });
  return Promise.all(
    stretches.map(async ({ lines, ...stretch }) => ({
      ...stretch,
      html: await highlight(lines, stretch.language),
    })),
  );
}
