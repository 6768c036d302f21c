import path from 'node:path';
import { readFrontMatter } from '../schema/front-matter.ts';
import { readGuide } from '../schema/guide.ts';
import { displayPath, readText } from './files.ts';
import { ARTICLES, pageName } from './page-folders.ts';

/** What the blocks of a Markdown file need to know about its page. */
export interface Page {
  /** The path of the file for messages. */
  readonly file: string;
  /** The folder of the lesson or article, with `code/` and `recorded/`. */
  readonly folder: string;
  /** `axum/state` for a phase, `articles/middleware` for an article. */
  readonly name: string;
  /** The folder of the previous phase, for comparisons; undefined if there is none. */
  readonly previousFolder: string | undefined;
  /** Whether the previous phase is unknown, because `guide.yaml` is invalid or omits the page. */
  readonly isOrderUnknown: boolean;
  /** The number of its objectives; undefined if its front matter is invalid. */
  readonly objectives: number | undefined;
}

/** Describes the page of a Markdown file, by its location in the content folder. */
export function pageOf(root: string, file: string): Page {
  const folder = path.dirname(file);
  const name = pageName(root, folder);
  const [collection, slug, ...deeper] = name.split('/');
  const isPhase = collection !== ARTICLES && slug !== undefined && deeper.length === 0;
  const lesson = readFrontMatter(readText(file) ?? '');
  return {
    file: displayPath(file),
    folder,
    name,
    objectives: lesson.ok ? lesson.value.frontMatter.objectives.length : undefined,
    ...(isPhase
      ? previousPhase(path.dirname(folder), slug)
      : { previousFolder: undefined, isOrderUnknown: false }),
  };
}

function previousPhase(
  guideFolder: string,
  phase: string,
): Pick<Page, 'previousFolder' | 'isOrderUnknown'> {
  const guide = readGuide(readText(path.join(guideFolder, 'guide.yaml')) ?? '');
  if (!guide.ok) return { previousFolder: undefined, isOrderUnknown: true };
  const { phases } = guide.value;
  if (!phases.includes(phase)) return { previousFolder: undefined, isOrderUnknown: true };
  const previous = phases[phases.indexOf(phase) - 1];
  const previousFolder = previous === undefined ? undefined : path.join(guideFolder, previous);
  return { previousFolder, isOrderUnknown: false };
}
