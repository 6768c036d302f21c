import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type Content,
  displayPath,
  fencesOf,
  parseLesson,
  readFence,
} from '../../src/content/index.ts';
import { diagramKey } from '../../src/core/diagram-key.ts';
import { ContentError, type FileIssue, type Issue } from '../../src/core/issue.ts';

/** A diagram of a lesson, with its position. */
export interface LocatedDiagram {
  readonly key: string;
  readonly source: string;
  /** Converts an issue with a position in the source to one with a position in the lesson. */
  readonly inLesson: (issue: Issue) => FileIssue;
}

/** All diagrams of a content folder and its templates, sorted by file and line. */
export async function findDiagrams({ root }: Content): Promise<LocatedDiagram[]> {
  const exclude = (name: string) => path.basename(name) === 'target';
  const paths: string[] = [];
  for await (const file of glob('**/*.mdx', { cwd: root, exclude })) {
    paths.push(path.join(root, file));
  }
  const found = await Promise.all(
    paths.sort().map(async (file) => diagramsIn(displayPath(file), await readFile(file, 'utf8'))),
  );
  return found.flat();
}

/**
 * Finds the diagrams of a lesson.
 *
 * @param text the content of the file
 * @throws ContentError if it is not valid MDX
 */
export function diagramsIn(file: string, text: string): LocatedDiagram[] {
  const tree = parseLesson(text);
  if (!tree.ok) throw new ContentError(tree.issues.map((issue) => ({ file, ...issue })));
  const lines = text.split(/\r?\n/);
  return fencesOf(tree.value, 'mermaid').flatMap((block) => {
    const fence = readFence(block, lines, 0);
    if (!fence.ok) return [];
    const { body, inBody } = fence.value;
    const inLesson = (issue: Issue) => ({ file, ...issue, ...inBody(issue) });
    return [{ key: diagramKey(body), source: body, inLesson }];
  });
}
