import { err, type Issue, ok, type Result } from '../../src/core/issue.ts';
import { labelIssues } from './characters.ts';
import type { DrawingPage } from './drawing-page.ts';
import { diagramIssue, modelIssues, phoneIssues, shapeIssues } from './limits.ts';
import type { DiagramContent } from './model.ts';
import type { Problem } from './page/entry.ts';
import { StrayColour } from './palette.ts';
import type { Scene } from './scene.ts';
import { lineInSource, phoneSource, sourceIssues, unknownKind } from './source.ts';
import { type Caption, toSvg } from './svg.ts';
import { textAlternative } from './text-alternative.ts';

/** The contents of a drawn diagram's files, by extension. */
export type DrawnFiles = Readonly<Record<string, string>>;

/**
 * Draws a diagram: `.svg`, its text alternative `.txt`, and for a horizontal flowchart also
 * `.narrow.svg`.
 *
 * @param key the prefix of the ids in the drawing
 * @returns the files, or issues with positions in the source
 */
export async function drawDiagram(
  page: DrawingPage,
  source: string,
  key: string,
): Promise<Result<DrawnFiles>> {
  const model = await readModel(page, source);
  if (!model.ok) return model;
  const { kind, title, description } = model.value;
  const wide = await drawScene(page, source);
  if (!wide.ok) return wide;
  const unmeasured = labelIssues(wide.value, source, page.coverage);
  if (unmeasured.length > 0) return err(...unmeasured);
  const narrow = phoneSource(source);
  const phone = narrow === undefined ? wide : await drawScene(page, narrow);
  if (!phone.ok) return phone;
  const tooSmall = phoneIssues(phone.value, kind);
  if (tooSmall.length > 0) return err(...tooSmall);
  const wideSvg = coloured(wide.value, { prefix: `d${key}`, title, description });
  if (!wideSvg.ok) return wideSvg;
  const files = { '.svg': wideSvg.value, '.txt': textAlternative(model.value) };
  if (narrow === undefined) return ok(files);
  const narrowSvg = coloured(phone.value, { prefix: `n${key}`, title, description });
  return narrowSvg.ok ? ok({ ...files, '.narrow.svg': narrowSvg.value }) : narrowSvg;
}

async function readModel(page: DrawingPage, source: string): Promise<Result<DiagramContent>> {
  const early = sourceIssues(source);
  if (early.length > 0) return err(...early);
  const answer = await page.parse(source);
  if ('problem' in answer) return err(issueOf(answer.problem, source));
  if (!answer.value) return err(unknownKind(source));
  const issues = [...modelIssues(answer.value), ...shapeIssues(answer.value)];
  return issues.length > 0 ? err(...issues) : ok(answer.value);
}

async function drawScene(page: DrawingPage, source: string): Promise<Result<Scene>> {
  const answer = await page.draw(source);
  return 'problem' in answer ? err(issueOf(answer.problem, source)) : ok(answer.value);
}

function issueOf({ line: counted, column, message }: Problem, source: string): Issue {
  if (counted === 0) return diagramIssue(message.replace(/\s+/g, ' '));
  const line = lineInSource(source, counted);
  const text = source.split('\n')[line - 1]?.trim() ?? '';
  const advice = `can't be read at \`${text}\`: check its brackets, quotes and arrows`;
  return { line, column, message: `diagram: ${advice}` };
}

function coloured(scene: Scene, caption: Caption): Result<string> {
  try {
    return ok(toSvg(scene, caption));
  } catch (error) {
    if (error instanceof StrayColour) return err(diagramIssue(error.message));
    throw error;
  }
}
