import path from 'node:path';
import { readGuide } from '../schema/guide.ts';
import { contentRoot, displayPath, readText } from './content-files.ts';

/** The page that a Markdown file becomes, as far as its blocks need to know it. */
export interface Page {
  /** The file's path for messages. */
  readonly file: string;
  /** The folder of the lesson or article, with `code/` and `recorded/`. */
  readonly folder: string;
  /** `axum/state` for a phase, `middleware` for an article. */
  readonly name: string;
  /** The folder of the phase before, for comparisons. */
  readonly previousFolder: string | undefined;
}

/** Finds out what page a lesson's file is, from where it stands in the content folder. */
export function pageOf(file: string): Page {
  const folder = path.dirname(file);
  const [kind, guide, phase] = path.relative(contentRoot, folder).split(path.sep);
  const isPhase = kind === 'guides' && guide !== undefined && phase !== undefined;
  return {
    file: displayPath(file),
    folder,
    name: isPhase ? `${guide}/${phase}` : path.basename(folder),
    previousFolder: isPhase ? previousPhase(path.dirname(folder), phase) : undefined,
  };
}

function previousPhase(guideFolder: string, phase: string): string | undefined {
  const guide = readGuide(readText(path.join(guideFolder, 'guide.yaml')) ?? '');
  if (!guide.ok) return undefined;
  const before = guide.value.phases[guide.value.phases.indexOf(phase) - 1];
  return before === undefined ? undefined : path.join(guideFolder, before);
}
