import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { displayPath } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import { fencesOf, parseLesson } from '../../src/content/tree.ts';
import { diagramKey } from '../../src/core/diagram-key.ts';
import { ContentError, type FileIssue, type Issue } from '../../src/core/issue.ts';
import { readFence } from '../../src/markdown/fence.ts';

/** A diagram as it stands in a lesson. */
export interface LocatedDiagram {
  readonly key: string;
  readonly source: string;
  /** Places an issue, whose line and column count within the source, in the lesson. */
  readonly inLesson: (issue: Issue) => FileIssue;
}

/** All diagrams of a content folder and its templates, in the order of files and lines. */
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
 * The diagrams of one lesson's text.
 *
 * @throws ContentError where the text is no MDX
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
