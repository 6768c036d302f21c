import path from 'node:path';
import { parseArgs } from 'node:util';
import { byPlace, type FileIssue, formatIssue } from '../src/core/issue.ts';
import { displayPath } from '../src/markdown/content-files.ts';
import { drawDiagram } from './draw/draw-diagram.ts';
import { filesIn, keepFile, removeFiles } from './draw/kept-files.ts';
import { findDiagrams, type PlacedDiagram } from './draw/lessons.ts';
import { narrowSource } from './draw/source.ts';
import { CommandError, runCommand } from './setup/command.ts';

/** Keeps the drawings in `diagrams/` in step with the diagrams of the lessons. */
async function main(): Promise<number | undefined> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'content' },
      check: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  const diagrams = await findDiagrams(values.root);
  const folder = path.join(values.root, 'diagrams');
  const there = await filesIn(folder, ['.svg', '.txt']);
  const wanted = new Set(diagrams.flatMap(filesOf));
  const unwanted = there.filter((file) => !wanted.has(file));
  const isMissing = (diagram: PlacedDiagram) =>
    filesOf(diagram).some((file) => !there.includes(file));
  if (values.check) return check(diagrams.filter(isMissing), unwanted, folder);
  await removeFiles(folder, unwanted);
  const toDraw = values.all ? diagrams : diagrams.filter(isMissing);
  await draw(firstOfEachKey(toDraw), folder);
  console.log(`${diagrams.length} diagrams, ${toDraw.length} drawn now`);
  return undefined;
}

function filesOf({ key, source }: PlacedDiagram): string[] {
  const narrow = narrowSource(source) === undefined ? [] : [`${key}.narrow.svg`];
  return [`${key}.svg`, ...narrow, `${key}.txt`];
}

function firstOfEachKey(diagrams: PlacedDiagram[]): PlacedDiagram[] {
  const byKey = new Map<string, PlacedDiagram>();
  for (const diagram of diagrams) if (!byKey.has(diagram.key)) byKey.set(diagram.key, diagram);
  return [...byKey.values()];
}

function placed(diagram: PlacedDiagram, message: string): FileIssue {
  return diagram.inLesson({ line: 1, column: 1, message: `diagram: ${message}` });
}

function check(missing: PlacedDiagram[], unwanted: string[], folder: string): number {
  for (const diagram of missing) {
    console.log(formatIssue(placed(diagram, 'is not drawn yet: run `npm run diagrams`')));
  }
  for (const file of unwanted) {
    const name = displayPath(path.join(folder, file));
    console.log(`${name} belongs to no lesson's diagram: run \`npm run diagrams\` to remove it`);
  }
  return missing.length + unwanted.length > 0 ? 1 : 0;
}

async function draw(diagrams: PlacedDiagram[], folder: string): Promise<void> {
  if (diagrams.length === 0) return;
  const { openDrawingPage } = await import('./draw/drawing-page.ts');
  const page = await openDrawingPage();
  const issues: FileIssue[] = [];
  try {
    for (const diagram of diagrams) {
      const drawn = await drawDiagram(page, diagram.source, diagram.key);
      if (!drawn.ok) {
        issues.push(...drawn.issues.map(diagram.inLesson));
        continue;
      }
      for (const [ending, text] of Object.entries(drawn.value)) {
        await keepFile(folder, `${diagram.key}${ending}`, text);
      }
      console.log(formatIssue(placed(diagram, `drawn as ${diagram.key}`)));
    }
  } finally {
    await page.close();
  }
  if (issues.length > 0) throw new CommandError(issues.sort(byPlace).map(formatIssue).join('\n'));
}

await runCommand(main);
