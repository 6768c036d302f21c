import path from 'node:path';
import { displayPath } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import { byPosition, type FileIssue, formatIssue } from '../../src/core/issue.ts';
import { CommandError } from '../shared/command.ts';
import { drawDiagram } from './draw-diagram.ts';
import { filesIn, keepFile, removeFiles } from './kept-files.ts';
import { findDiagrams, type LocatedDiagram } from './lessons.ts';
import { narrowSource } from './source.ts';

type Say = (line: string) => void;

/** The lessons' diagrams, and how the files that are kept differ from what they need. */
interface Drawings {
  readonly folder: string;
  readonly diagrams: readonly LocatedDiagram[];
  readonly missing: readonly LocatedDiagram[];
  /** Files that belong to no diagram. */
  readonly unwanted: readonly string[];
}

/**
 * Brings the drawings of a content folder in step with its diagrams.
 *
 * @param all draws also what is drawn already
 * @param say is told what is drawn and removed
 * @throws CommandError with a line for each fault of a diagram
 */
export async function keepDiagrams(
  content: Content,
  { all }: { readonly all: boolean },
  say: Say,
): Promise<void> {
  const { folder, diagrams, missing, unwanted } = await findDrawings(content);
  await removeFiles(folder, unwanted, say);
  const toDraw = all ? diagrams : missing;
  await draw(firstOfEachKey(toDraw), folder, say);
  say(`${diagrams.length} diagrams, ${toDraw.length} drawn now`);
}

/** Says, a line each, which drawings are missing and which files belong to no diagram. */
export async function checkDiagrams(content: Content): Promise<readonly string[]> {
  const { folder, missing, unwanted } = await findDrawings(content);
  return [
    ...missing.map((diagram) =>
      formatIssue(placed(diagram, 'is not drawn yet: run `npm run diagrams`')),
    ),
    ...unwanted.map((file) => {
      const name = displayPath(path.join(folder, file));
      return `${name} belongs to no lesson's diagram: run \`npm run diagrams\` to remove it`;
    }),
  ];
}

async function findDrawings(content: Content): Promise<Drawings> {
  const folder = path.join(content.root, 'diagrams');
  const diagrams = await findDiagrams(content);
  const there = await filesIn(folder, ['.svg', '.txt']);
  const wanted = new Set(diagrams.flatMap(filesOf));
  return {
    folder,
    diagrams,
    missing: diagrams.filter((diagram) => filesOf(diagram).some((file) => !there.includes(file))),
    unwanted: there.filter((file) => !wanted.has(file)),
  };
}

function filesOf({ key, source }: LocatedDiagram): string[] {
  const narrow = narrowSource(source) === undefined ? [] : [`${key}.narrow.svg`];
  return [`${key}.svg`, ...narrow, `${key}.txt`];
}

function firstOfEachKey(diagrams: readonly LocatedDiagram[]): LocatedDiagram[] {
  const byKey = new Map<string, LocatedDiagram>();
  for (const diagram of diagrams) if (!byKey.has(diagram.key)) byKey.set(diagram.key, diagram);
  return [...byKey.values()];
}

function placed(diagram: LocatedDiagram, message: string): FileIssue {
  return diagram.inLesson({ line: 1, column: 1, message: `diagram: ${message}` });
}

async function draw(diagrams: readonly LocatedDiagram[], folder: string, say: Say): Promise<void> {
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
      for (const [ending, text] of Object.entries(drawn.value)) {
        await keepFile(folder, `${diagram.key}${ending}`, text);
      }
      say(formatIssue(placed(diagram, `drawn as ${diagram.key}`)));
    }
  } finally {
    await browser.close();
  }
  if (issues.length > 0)
    throw new CommandError(issues.sort(byPosition).map(formatIssue).join('\n'));
}
