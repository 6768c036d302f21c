import path from 'node:path';
import { readLessonFile } from '../schema/front-matter.ts';
import { readGuide } from '../schema/guide.ts';
import { displayPath, readText } from './files.ts';
import { ARTICLES, pageName } from './page-folders.ts';

/** The page that a Markdown file becomes, as far as its blocks need to know it. */
export interface Page {
  /** The file's path for messages. */
  readonly file: string;
  /** The folder of the lesson or article, with `code/` and `recorded/`. */
  readonly folder: string;
  /** `axum/state` for a phase, `articles/middleware` for an article. */
  readonly name: string;
  /** The folder of the phase before, for comparisons. */
  readonly previousFolder: string | undefined;
  /** Whether the guide's own file has a fault, so that the phase before is not known. */
  readonly isOrderUnknown: boolean;
  /** How many objectives it has; undefined where its front matter can't be read. */
  readonly objectives: number | undefined;
}

/** Finds out what page a lesson's file is, from where it stands in the content folder. */
export function pageOf(root: string, file: string): Page {
  const folder = path.dirname(file);
  const name = pageName(root, folder);
  const [collection, slug, ...deeper] = name.split('/');
  const isPhase = collection !== ARTICLES && slug !== undefined && deeper.length === 0;
  const lesson = readLessonFile(readText(file) ?? '');
  return {
    file: displayPath(file),
    folder,
    name,
    objectives: lesson.ok ? lesson.value.frontMatter.objectives.length : undefined,
    ...(isPhase
      ? phaseBefore(path.dirname(folder), slug)
      : { previousFolder: undefined, isOrderUnknown: false }),
  };
}

function phaseBefore(
  guideFolder: string,
  phase: string,
): Pick<Page, 'previousFolder' | 'isOrderUnknown'> {
  const guide = readGuide(readText(path.join(guideFolder, 'guide.yaml')) ?? '');
  if (!guide.ok) return { previousFolder: undefined, isOrderUnknown: true };
  const { phases } = guide.value;
  if (!phases.includes(phase)) return { previousFolder: undefined, isOrderUnknown: true };
  const before = phases[phases.indexOf(phase) - 1];
  const previousFolder = before === undefined ? undefined : path.join(guideFolder, before);
  return { previousFolder, isOrderUnknown: false };
}
