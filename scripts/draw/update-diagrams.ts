import path from 'node:path';
import { type Content, displayPath } from '../../src/content/index.ts';
import { byPosition, type FileIssue, formatIssue } from '../../src/core/issue.ts';
import { CommandError } from '../shared/command.ts';
import { drawDiagram } from './draw-diagram.ts';
import { findDiagrams, type LocatedDiagram } from './lessons.ts';
import { filesIn, removeFiles, writeFileInFolder } from './output-files.ts';
import { phoneSource } from './source.ts';

type Log = (line: string) => void;

/** The diagrams of all lessons, compared with the existing files. */
interface Drawings {
  readonly folder: string;
  readonly diagrams: readonly LocatedDiagram[];
  /** The diagrams that are not drawn yet. */
  readonly missing: readonly LocatedDiagram[];
  /** The files that belong to no diagram. */
  readonly obsolete: readonly string[];
}

/**
 * Draws missing diagrams of a content folder, and removes obsolete files.
 *
 * @param all whether to draw also the diagrams that are drawn already
 * @param log is called with a line for each drawn or removed file
 * @throws CommandError with a line for each fault of a diagram
 */
export async function updateDiagrams(
  content: Content,
  { all }: { readonly all: boolean },
  log: Log,
): Promise<void> {
  const { folder, diagrams, missing, obsolete } = await findDrawings(content);
  await removeFiles(folder, obsolete, log);
  const toDraw = all ? diagrams : missing;
  await draw(firstOfEachKey(toDraw), folder, log);
  log(`${diagrams.length} diagrams, ${toDraw.length} drawn now`);
}

/** Finds missing and obsolete drawings, and returns a message for each. */
export async function checkDiagrams(content: Content): Promise<readonly string[]> {
  const { folder, missing, obsolete } = await findDrawings(content);
  return [
    ...missing.map((diagram) =>
      formatIssue(issueOf(diagram, 'is not drawn yet: run `npm run diagrams`')),
    ),
    ...obsolete.map((file) => {
      const name = displayPath(path.join(folder, file));
      return `${name} belongs to no lesson's diagram: run \`npm run diagrams\` to remove it`;
    }),
  ];
}

async function findDrawings(content: Content): Promise<Drawings> {
  const folder = path.join(content.root, 'diagrams');
  const diagrams = await findDiagrams(content);
  const existing = await filesIn(folder, ['.svg', '.txt']);
  const expected = new Set(diagrams.flatMap(filesOf));
  return {
    folder,
    diagrams,
    missing: diagrams.filter((diagram) =>
      filesOf(diagram).some((file) => !existing.includes(file)),
    ),
    obsolete: existing.filter((file) => !expected.has(file)),
  };
}

function filesOf({ key, source }: LocatedDiagram): string[] {
  const narrow = phoneSource(source) === undefined ? [] : [`${key}.narrow.svg`];
  return [`${key}.svg`, ...narrow, `${key}.txt`];
}

function firstOfEachKey(diagrams: readonly LocatedDiagram[]): LocatedDiagram[] {
  const byKey = new Map<string, LocatedDiagram>();
  for (const diagram of diagrams) if (!byKey.has(diagram.key)) byKey.set(diagram.key, diagram);
  return [...byKey.values()];
}

function issueOf(diagram: LocatedDiagram, message: string): FileIssue {
  return diagram.inLesson({ line: 1, column: 1, message: `diagram: ${message}` });
}

async function draw(diagrams: readonly LocatedDiagram[], folder: string, log: Log): Promise<void> {
  if (diagrams.length === 0) return;
  const { openDrawingPage } = await import('./drawing-page.ts');
  const { launchBrowser } = await import('./browser.ts');
  const browser = await launchBrowser();
  const issues: FileIssue[] = [];
  try {
    const page = await openDrawingPage(browser);
    for (const diagram of diagrams) {
      const drawn = await drawDiagram(page, diagram.source, diagram.key);
      if (!drawn.ok) {
        issues.push(...drawn.issues.map(diagram.inLesson));
        continue;
      }
      for (const [extension, text] of Object.entries(drawn.value)) {
        await writeFileInFolder(folder, `${diagram.key}${extension}`, text);
      }
      log(formatIssue(issueOf(diagram, `drawn as ${diagram.key}`)));
    }
  } finally {
    await browser.close();
  }
  if (issues.length > 0)
    throw new CommandError(issues.sort(byPosition).map(formatIssue).join('\n'));
}
